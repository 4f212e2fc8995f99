package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said without a cluster; {@link ClusterIT} has one. */
final class ClusterCommandTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--task-managers=0",
        "--slots=0",
        "--slots=many",
        "--port=65536",
        "--port=-1",
        "--memory=127m",
        "--memory=lots",
        "--bogus",
      })
  void aWrongArgumentIsOneLineAndExit2(String argument) {
    CommandLineRun run = cluster("start", argument);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: ");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void withoutAVerbItSaysWhichThereAre() {
    CommandLineRun run = run("cluster");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("start, stop or status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"stop", "status"})
  void withoutAClusterThereIsNothingToStopOrTell(String verb) {
    CommandLineRun run = cluster(verb);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).singleElement().asString().contains("no cluster runs");
  }

  @Test
  void whatAnotherProgramLeftInTheFolderIsNotDeleted() throws IOException {
    Path file = Files.createFile(folder.resolve("precious"));

    assertThat(cluster("stop").exit()).isEqualTo(1);
    assertThat(cluster("start", "--port=0").exit()).isEqualTo(3);
    assertThat(file).exists();
  }

  @Test
  void aProcessThatOnlyHasTheNumberOfAClustersIsLeftAlone() throws IOException {
    long own = ProcessHandle.current().pid();
    Files.writeString(
        folder.resolve("cluster.json"),
        "{\"port\": 1, \"jobManager\": {\"pid\": %d, \"began\": 1}, \"taskManagers\": []}"
            .formatted(own));

    assertThat(cluster("status").exit()).isEqualTo(1);
    assertThat(cluster("stop").exit()).isEqualTo(1);
    assertThat(folder).doesNotExist();
  }

  @Test
  void theUsualFolderIsWhereAUsersStateLies() {
    assertThat(ClusterCommand.usual(Map.of("XDG_STATE_HOME", "/state")))
        .isEqualTo(Path.of("/state/atoll/cluster"));
    assertThat(ClusterCommand.usual(Map.of("XDG_STATE_HOME", "relative")))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".local/state/atoll/cluster"));
  }

  @Test
  void aSiteWithoutAJobOnAClusterHasNoStatus() {
    Path site = CommandLineRun.site(folder.resolve("site"));

    for (String command : new String[] {"status", "cancel"}) {
      CommandLineRun run = run(command, site.toString());

      assertThat(run.exit()).isEqualTo(1);
      assertThat(run.err()).singleElement().asString().contains("was left to a cluster");
    }
  }

  private CommandLineRun cluster(String verb, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "cluster";
    arguments[1] = verb;
    arguments[2] = "--folder";
    arguments[3] = folder.toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return run(arguments);
  }

  private static CommandLineRun run(String... arguments) {
    return CommandLineRun.of(new FakeEngine(CommandLineRun::published), arguments);
  }
}
