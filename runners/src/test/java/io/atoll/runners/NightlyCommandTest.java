package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.atoll.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a night prints, returns, and leaves behind, however it ends. */
final class NightlyCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("my site"));
  }

  @Test
  void aPublishedNightIsOneLineAndLeavesItsReports() throws IOException {
    CommandLineRun run = nightly(List.of(CommandLineRun::published));

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .singleElement()
        .asString()
        .startsWith("published 1,200 pages in ")
        .endsWith("0 removed, 0 broken links; see " + state("report.html"));
    assertThat(report().get("pages").asInt()).isEqualTo(1200);
    assertThat(state("report.html")).content().contains("<h1 class=\"good\">Published</h1>");
    assertThat(state("begun")).doesNotExist();
  }

  @Test
  void contentThatIsWrongIsNotBuiltAgain() throws IOException {
    CommandLineRun run = nightly(List.of(() -> Outcome.unpublished(List.of(), "100 failures")));

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .singleElement()
        .asString()
        .startsWith("not published (exit code 1): 100 failures; see ");
    assertThat(state("report.html")).content().contains("Not published").contains("100 failures");
  }

  @Test
  void anEngineThatFailsIsTriedAgainSoOften() {
    List<Supplier<Outcome>> builds =
        List.of(NightlyCommandTest::broken, NightlyCommandTest::broken, CommandLineRun::published);

    CommandLineRun run = nightly(builds, "--retries=2", "--retry-wait=0");

    assertThat(run.exit()).isZero();
    assertThat(run.out()).singleElement().asString().contains(" in 3 attempts: ");
    assertThat(run.err())
        .contains("atoll: attempt 1 of 3 failed; the next one begins in 0 s")
        .contains("atoll: attempt 2 of 3 failed; the next one begins in 0 s");
  }

  @Test
  void retriesHaveAnEnd() {
    List<Supplier<Outcome>> builds =
        List.of(NightlyCommandTest::broken, NightlyCommandTest::broken);

    CommandLineRun run = nightly(builds, "--retries=1", "--retry-wait=0");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.out())
        .singleElement()
        .asString()
        .startsWith(
            "not published (exit code 3) in 2 attempts: the build failed: the disk is full");
  }

  @Test
  void theHistoryGrowsByALineANight() throws IOException {
    nightly(List.of(CommandLineRun::published));
    nightly(List.of(() -> Outcome.unpublished(List.of(), "no")));

    assertThat(Files.readAllLines(state("history.jsonl")).stream().filter(line -> !line.isEmpty()))
        .hasSize(2);
    assertThat(state("report.html")).content().contains("The last 2 nights");
  }

  @Test
  void aNightThatBrokeOffIsInTheHistoryOfTheNext() throws IOException {
    Files.createDirectories(state("begun").getParent());
    Files.writeString(state("begun"), "2026-02-28T10:00:00Z\n");

    nightly(List.of(CommandLineRun::published));

    assertThat(state("report.html"))
        .content()
        .contains("The last 2 nights")
        .contains("broke off without a word");
  }

  @Test
  void theCommandsHearOfWhatConcernsThem() throws IOException {
    Path said = folder.resolve("said");
    String tell = "echo $ATOLL_EXIT_CODE $ATOLL_PAGES $ATOLL_SITE >> '" + said + "'";

    nightly(List.of(CommandLineRun::published), "--on-success", tell, "--on-failure=exit 1");
    nightly(
        List.of(() -> Outcome.unpublished(List.of(), "no")),
        "--on-success=exit 1",
        "--on-failure",
        tell);

    assertThat(said).content().isEqualTo("0 1200 " + site + "\n1 0 " + site + "\n");
  }

  @Test
  void aCommandThatFailsIsReportedAndChangesNothing() {
    CommandLineRun run = nightly(List.of(CommandLineRun::published), "--on-success=exit 9");

    assertThat(run.exit()).isZero();
    assertThat(run.err()).last().asString().endsWith("--on-success ended with exit code 9");
  }

  @Test
  void aSiteThatIsNotThereIsAFailureToo() {
    Path said = folder.resolve("said");

    CommandLineRun run =
        CommandLineRun.of(
            new FakeEngine(CommandLineRun::published),
            "nightly",
            folder.resolve("gone").toString(),
            "--on-failure",
            "echo $ATOLL_EXIT_CODE > '" + said + "'");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("there is no folder");
    assertThat(said).content().isEqualTo("2\n");
  }

  @Test
  void theReportsAndMetricsGoWhereTheyAreWanted() throws IOException {
    Path out = folder.resolve("out");

    nightly(
        List.of(CommandLineRun::published),
        "--report=" + out.resolve("night.json"),
        "--html=" + out.resolve("night.html"),
        "--metrics-file=" + out.resolve("atoll.prom"));

    assertThat(out.resolve("night.json")).content().contains("\"pages\" : 1200");
    assertThat(out.resolve("night.html")).content().contains("<svg");
    assertThat(out.resolve("atoll.prom"))
        .content()
        .contains("atoll_pages{site=\"" + site + "\"} 1200\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--retries=-1", "--retries=21", "--retry-wait=-1", "--hook-timeout=0", "--html=."})
  void aWrongArgumentIsOneLineAndExit2(String argument) {
    CommandLineRun run = nightly(List.of(), argument);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: ");
    assertThat(state("report.json")).doesNotExist();
  }

  private static Outcome broken() {
    throw new IllegalStateException("the disk is full");
  }

  private CommandLineRun nightly(List<Supplier<Outcome>> builds, String... options) {
    Deque<Supplier<Outcome>> left = new ArrayDeque<>(builds);
    FakeEngine engine = new FakeEngine(() -> left.removeFirst().get());
    String[] arguments = Arrays.copyOf(options, options.length + 2);
    arguments[options.length] = "nightly";
    arguments[options.length + 1] = site.toString();
    Collections.rotate(Arrays.asList(arguments), 2);
    return CommandLineRun.of(engine, arguments);
  }

  private JsonNode report() throws IOException {
    return new ObjectMapper().readTree(state("report.json").toFile());
  }

  private Path state(String file) {
    return site.resolve(".atoll/nightly").resolve(file);
  }
}
