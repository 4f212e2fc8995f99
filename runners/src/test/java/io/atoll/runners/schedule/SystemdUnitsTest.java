package io.atoll.runners.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks systemd itself, where it is installed. */
final class SystemdUnitsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void systemdFindsNothingWrongAndTakesAnyPathAsItIs() throws Exception {
    write(SamplePlan.hard());

    ExternalTool verified =
        ExternalTool.run(
            folder,
            Map.of("SYSTEMD_LOG_LEVEL", "debug", "SYSTEMD_LOG_TARGET", "console"),
            "systemd-analyze",
            "verify",
            "--man=no",
            folder.resolve("atoll-my-site.timer").toString(),
            folder.resolve("atoll-my-site.service").toString());

    assertThat(verified.exit()).as(verified.output()).isZero();
    assertThat(verified.output().lines())
        .noneMatch(line -> line.contains("atoll-my-site.") && line.matches(".*:[0-9]+: .*"))
        .anyMatch(line -> line.contains("OnCalendar: Mon *-*-* 02:00:00 Europe/Berlin"))
        .anyMatch(line -> line.contains("WorkingDirectory: " + SamplePlan.HARD))
        .anyMatch(line -> line.contains("--on-failure \"echo "));
  }

  @Test
  void theArgumentsAreQuotedForSystemd() {
    String service =
        String.valueOf(
            ScheduleFormat.SYSTEMD.files(SamplePlan.hard()).get("atoll-my-site.service"));

    assertThat(service.lines())
        .contains(
            "WorkingDirectory=/srv/my site 100%%d $HOME $(id) {{ x }} \"it's\" ä",
            "MemoryMax=3584M", "User=builder", "Environment=\"JAVA_HOME=/opt/java\"")
        .anyMatch(
            line ->
                line.startsWith(
                    "ExecStart=/bin/sh \"/srv/my site 100%%d $$HOME $$(id) {{ x }} \\\"it's\\\" ä/"
                        + "atoll\" \"nightly\""))
        .anyMatch(line -> line.endsWith("\"echo \\\"$$ATOLL_REASON\\\" 50%%\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0 2 * * *", "*/7 1-5 * * *", "30 4 1,15 2-11 0", "0 0 29 2 *", "5 5 * * 6,7"})
  void systemdUnderstandsWhen(String cron) throws Exception {
    for (String when : SystemdUnits.calendar(CronExpression.of(cron))) {
      ExternalTool calendar =
          ExternalTool.run(
              folder, Map.of(), "systemd-analyze", "calendar", when + " Europe/Berlin");

      assertThat(calendar.exit()).as(calendar.output()).isZero();
      assertThat(calendar.output()).contains("Next elapse");
    }
  }

  private void write(Plan plan) throws IOException {
    for (Map.Entry<String, String> file : ScheduleFormat.SYSTEMD.files(plan).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
