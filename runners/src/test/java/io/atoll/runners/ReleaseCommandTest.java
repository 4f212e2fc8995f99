package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.publish.Publishing;
import io.atoll.publish.Publishing.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleaseCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");
  private final FakeEngine engine = new FakeEngine(CommandLineRun::published);

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("site"));
  }

  @Test
  void howToPublishReachesTheEngine() {
    assertThat(run("build", site.toString(), "--publish=releases", "--keep", "3").exit()).isZero();
    assertThat(engine.request().publishing()).isEqualTo(new Publishing(Mode.RELEASES, 3));
    run("build", site.toString(), "--publish", "in-place");
    assertThat(engine.request().publishing()).isEqualTo(new Publishing(Mode.IN_PLACE, 5));
    run("build", site.toString());
    assertThat(engine.request().publishing()).isEqualTo(Publishing.USUAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--publish=elsewhere", "--keep=0", "--keep=2 --publish=in-place"})
  void aWrongWayToPublishIsOneLineAndExit2(String options) {
    CommandLineRun run = run(("build " + site + " " + options).split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: --");
    assertThat(engine.ran()).isFalse();
  }

  @Test
  void releasesAreListedWithTheCurrentOneMarked() throws IOException {
    publish(1, 12);
    CommandLineRun run = run("releases", site.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.out()).hasSize(3);
    assertThat(run.out().get(1)).startsWith("        1  2");
    assertThat(run.out().get(2)).startsWith("*      12  2");
  }

  @Test
  void aRollbackGoesToTheReleaseBeforeOrToTheOneThatIsNamed() throws IOException {
    publish(1, 12);
    assertThat(run("rollback", site.toString()).out()).containsExactly("release 1 is current now");
    assertThat(current()).isEqualTo(Path.of("releases/1"));
    assertThat(run("rollback", "12", site.toString()).exit()).isZero();
    assertThat(current()).isEqualTo(Path.of("releases/12"));
    assertThat(run("rollback", site.toString(), "1").exit()).isZero();
    assertThat(current()).isEqualTo(Path.of("releases/1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"rollback SITE 7", "rollback SITE", "releases SITE/none/.."})
  void withoutSuchAReleaseItIsOneLineAndExit1(String words) throws IOException {
    Files.createDirectories(site.resolve("none"));
    CommandLineRun run = run(words.replace("SITE", site.toString()).split(" "));
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).singleElement().asString().contains("there ").contains("release");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rollback SITE 1 2", "rollback 1 2", "rollback SITE SITE", "releases 7"})
  void wrongWordsAreOneLineAndExit2(String words) {
    CommandLineRun run = run(words.replace("SITE", site.toString()).split(" "));
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: ");
  }

  /** Leaves an output as two builds would, the later one current. */
  private void publish(int older, int newer) throws IOException {
    Path output = site.resolve("public");
    Files.createDirectories(output.resolve("releases/" + older));
    Files.createDirectories(output.resolve("releases/" + newer));
    Files.createSymbolicLink(output.resolve("current"), Path.of("releases/" + newer));
  }

  private Path current() throws IOException {
    return Files.readSymbolicLink(site.resolve("public/current"));
  }

  private CommandLineRun run(String... arguments) {
    return CommandLineRun.of(engine, arguments);
  }
}
