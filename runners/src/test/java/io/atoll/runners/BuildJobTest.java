package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.Json;
import io.atoll.model.SiteException;
import io.atoll.pipeline.Counts;
import io.atoll.pipeline.Outcome;
import io.atoll.publish.SiteChanges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build says, returns and reports for every way in which it can end. */
final class BuildJobTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("site"));
  }

  @Test
  void aPublishedSiteIsExit0AndSaysWhereItIs() throws IOException {
    CommandLineRun run = build(CommandLineRun::published);

    assertThat(run.exit()).isZero();
    assertThat(run.err()).containsExactly("parse     1,200 in 1.3 s");
    assertThat(run.out())
        .first()
        .isEqualTo("1,200 pages: 300 islands (25%), 900 connected; 70 lists");
    assertThat(run.out()).last().isEqualTo("The site is at " + site.resolve("public/index.html"));
    assertThat(report())
        .containsEntry("exitCode", 0)
        .containsEntry("published", true)
        .containsEntry("runner", "fake")
        .containsEntry("islands", 300)
        .containsEntry("startedAt", CommandLineRun.NOW.toString());
  }

  @Test
  void aHeapThatIsTooSmallIsWarnedOfAndTriedAllTheSame() {
    FakeEngine engine = new FakeEngine(CommandLineRun::published);
    MemoryAdvice advice = new MemoryAdvice(MemoryNeed.DIRECT, 1_000_000, 256);

    CommandLineRun run = CommandLineRun.of(new ChosenEngine(engine, "", advice), site);

    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .containsExactly("atoll: " + advice.warning().orElseThrow(), "parse     1,200 in 1.3 s");
  }

  @Test
  void contentThatKeepsTheSiteBackIsExit1AndNamesFileAndLine() throws IOException {
    List<Failure> failures =
        IntStream.range(0, 53).mapToObj(i -> new Failure("content/a.md", i, "no")).toList();

    CommandLineRun run = build(() -> Outcome.unpublished(failures, "53 failures"));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).hasSize(1 + 50 + 1 + 1).contains("content/a.md:3: no");
    assertThat(run.err().get(51)).isEqualTo("... and 3 more, see the report");
    assertThat(run.err())
        .last()
        .isEqualTo("atoll: not published: 53 failures; what was published before is untouched");
    assertThat(report()).containsEntry("exitCode", 1).containsEntry("reason", "53 failures");
    assertThat(report().get("failures")).asInstanceOf(LIST).hasSize(53);
  }

  @Test
  void brokenLinksAreCountedAndTheFirstTenNamed() {
    Counts counts = new Counts(1, 1, 0, 0, 0, 0, 1, 0, 2500, 0, 1, 0, 1, 0, 1);
    List<BrokenLink> links =
        IntStream.range(1, 1000).mapToObj(i -> new BrokenLink("content/a.md", i, "b")).toList();

    CommandLineRun run =
        build(
            () ->
                new Outcome(
                    counts, List.of(), links, SiteChanges.NONE, List.of(), Map.of(), true, ""));

    assertThat(run.exit()).isZero();
    assertThat(run.err()).hasSize(1 + 1 + 10 + 1).contains("2,500 broken links:");
    assertThat(run.err()).contains("content/a.md:10: b").last().asString().contains("2,490 more");
  }

  @Test
  void aWrongConfigurationIsExit2AndOneLine() throws IOException {
    CommandLineRun run =
        build(
            () -> {
              throw new SiteException("site.yaml", 3, "no such key");
            });

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).last().isEqualTo("atoll: site.yaml:3: no such key");
    assertThat(run.err()).hasSize(2);
    assertThat(report())
        .containsEntry("exitCode", 2)
        .containsEntry(
            "failures", List.of(Map.of("file", "site.yaml", "line", 3, "message", "no such key")));
  }

  @Test
  void anEngineThatFailsIsExit3WithoutAStackTrace() throws IOException {
    CommandLineRun run = build(BuildJobTest::diskFailed);

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).hasSize(2);
    assertThat(run.err())
        .last()
        .isEqualTo(
            "atoll: the build failed: NoSuchFileException: /gone;"
                + " what was published before is untouched");
    assertThat(report()).containsEntry("exitCode", 3).containsEntry("published", false);
  }

  @Test
  void verboseShowsTheStackTrace() {
    FakeEngine engine = new FakeEngine(BuildJobTest::diskFailed);

    CommandLineRun run = CommandLineRun.of(engine, "build", site.toString(), "--verbose");

    assertThat(run.err()).anyMatch(line -> line.startsWith("Caused by: "));
  }

  @Test
  void aReportIsThereWhileTheBuildRunsInCaseItIsKilled() {
    build(
        () -> {
          assertThat(readReport()).containsEntry("exitCode", 3);
          return CommandLineRun.published();
        });

    assertThat(readReport()).containsEntry("exitCode", 0);
  }

  @Test
  void aHostileNameCannotSteerTheTerminal() {
    List<Failure> failures = List.of(new Failure("content/\u001b[2J\n.md", 1, "no"));

    CommandLineRun run = build(() -> Outcome.unpublished(failures, "1 failure"));

    assertThat(run.err().get(1)).isEqualTo("content/ [2J .md:1: no");
  }

  @Test
  void aTerminalSeesABarAndThenTheStagesLine() {
    FakeEngine engine = new FakeEngine(CommandLineRun::published);

    CommandLineRun run = CommandLineRun.of(engine, true, "build", site.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.err()).anyMatch(line -> line.endsWith("parse     1,200 in 1.3 s"));
  }

  private CommandLineRun build(Supplier<Outcome> build) {
    return CommandLineRun.of(
        new FakeEngine(build),
        "build",
        site.toString(),
        "--report",
        folder.resolve("report.json").toString());
  }

  private static Outcome diskFailed() {
    throw new IllegalStateException(
        "stage", new UncheckedIOException(new NoSuchFileException("/gone")));
  }

  private Map<String, Object> report() throws IOException {
    return Json.readMap(Files.readString(folder.resolve("report.json")));
  }

  private Map<String, Object> readReport() {
    try {
      return report();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
