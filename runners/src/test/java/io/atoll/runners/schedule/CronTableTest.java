package io.atoll.runners.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CronTableTest {

  @Test
  void isALineWithZoneLockAndLog() {
    String text = SamplePlan.onlyFile(ScheduleFormat.CRON, SamplePlan.of("0 2 * * *", "/srv/site"));

    assertThat(text.lines())
        .contains("CRON_TZ=Europe/Berlin")
        .contains(
            "0 2 * * * cd /srv/site && mkdir -p /srv/site/.atoll/nightly &&"
                + " JAVA_HOME=/opt/java flock -n /srv/site/.atoll/nightly"
                + " nice /srv/site/atoll nightly /srv/site --memory 2048m"
                + " >> /srv/site/.atoll/nightly/cron.log 2>&1");
  }

  /** What cron makes of the line: see crontab(5), on the percent sign. */
  @Test
  void anyPathReachesTheLauncherAsItIs(@TempDir Path folder) throws Exception {
    Path site = Files.createDirectories(folder.resolve(SamplePlan.HARD.substring(1)));
    Path launcher = site.resolve("atoll");
    Files.writeString(launcher, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"$JAVA_HOME\"\n");
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    String command =
        command(SamplePlan.of("0 2 * * *", site.toString(), "--on-failure", "a $b %c"));

    assertThat(command.replace("\\%", "")).doesNotContain("%");
    ExternalTool.run(folder, Map.of(), "flock", "--version");
    ExternalTool shell =
        ExternalTool.run(folder, Map.of(), "sh", "-c", command.replace("\\%", "%"));

    assertThat(shell.output()).isEmpty();
    assertThat(Files.readAllLines(site.resolve(".atoll/nightly/cron.log")))
        .containsExactly(
            "nightly",
            site.toString(),
            "--memory",
            "2048m",
            "--on-failure",
            "a $b %c",
            "/opt/java");
  }

  @Test
  void whatCronWouldNotTakeIsRefused() throws IOException {
    assertThatThrownBy(() -> command(SamplePlan.of("0 2 * * *", "/srv/back\\slash")))
        .hasMessageContaining("backslash");
    assertThatThrownBy(() -> command(SamplePlan.of("0 2 * * *", "/" + "s".repeat(400))))
        .hasMessageContaining("too long for cron");
  }

  private static String command(Plan plan) {
    String text = SamplePlan.onlyFile(ScheduleFormat.CRON, plan);
    String line = text.lines().reduce((first, second) -> second).orElseThrow();
    return line.substring("0 2 * * * ".length());
  }
}
