package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScheduleCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("My Site"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cron", "systemd", "kubernetes", "airflow"})
  void printsWhatToInstall(String format) {
    CommandLineRun run = schedule("0 2 * * *", format, "--", "--max-failures", "100");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(String.join("\n", run.out()))
        .contains("My Site", "nightly", "2048m", "--max-failures", "100");
  }

  @Test
  void namesTheJobByTheSite() {
    assertThat(schedule("0 2 * * *", "systemd").out())
        .contains("# atoll-my-site.service", "# atoll-my-site.timer");
    assertThat(schedule("0 2 * * *", "systemd", "--name=handbook").out())
        .contains("# handbook.service", "# handbook.timer");
  }

  @Test
  void writesTheFilesIntoAFolder() {
    Path into = folder.resolve("units");

    assertThat(schedule("@daily", "systemd", "--into", into.toString()).out())
        .containsExactly(
            into.resolve("atoll-my-site.service").toString(),
            into.resolve("atoll-my-site.timer").toString());
    assertThat(Files.exists(into.resolve("atoll-my-site.timer"))).isTrue();
  }

  @Test
  void theLogAndTheLockLieInTheState() {
    assertThat(String.join("\n", schedule("@daily", "cron", "--", "--state=../state").out()))
        .contains(site.resolveSibling("state") + "/nightly/cron.log");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--at=0 25 * * *",
        "--at=",
        "--format=at",
        "--time-zone=Atlantis",
        "--name=My Site",
        "--memory=lots",
        "--user=a b",
      })
  void aWrongArgumentIsOneLineAndExit2(String argument) {
    List<String> arguments =
        new ArrayList<>(List.of("schedule", site.toString(), argument, "--atoll=/opt/atoll/atoll"));
    if (!argument.startsWith("--at=")) {
      arguments.add("--at=@daily");
    }
    if (!argument.startsWith("--format=")) {
      arguments.add("--format=systemd");
    }

    assertIsWrong(CommandLineRun.of(engine(), arguments.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--bogus", "--retries=many", "--memory", "--detach=1", "a\nb"})
  void optionsThatANightWouldNotTakeAreExit2(String option) {
    assertIsWrong(schedule("@daily", "cron", "--", option));
  }

  @Test
  void aSiteOfThisMachineMustBeThereAndOneOfAContainerNeedNot() {
    String gone = folder.resolve("gone").toString();
    String[] arguments = {"schedule", gone, "--at=@daily", "--atoll=/opt/atoll/atoll", "--format"};

    assertIsWrong(CommandLineRun.of(engine(), with(arguments, "cron")));
    assertThat(CommandLineRun.of(engine(), with(arguments, "kubernetes")).exit()).isZero();
  }

  private static void assertIsWrong(CommandLineRun run) {
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: ");
    assertThat(run.out()).isEmpty();
  }

  private CommandLineRun schedule(String at, String format, String... more) {
    String[] arguments = {
      "schedule", site.toString(), "--at", at, "--format", format, "--atoll=/opt/atoll/atoll"
    };
    return CommandLineRun.of(engine(), with(arguments, more));
  }

  private static String[] with(String[] arguments, String... more) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static FakeEngine engine() {
    return new FakeEngine(CommandLineRun::published);
  }
}
