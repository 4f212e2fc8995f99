package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Reuse;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.publish.GateLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the arguments mean, and which are refused. */
final class BuildCommandTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");
  private final FakeEngine engine = new FakeEngine(CommandLineRun::published);

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("my site"));
  }

  @Test
  void theDefaultsAreTheContracts() {
    assertThat(build().exit()).isZero();

    assertThat(engine.request())
        .isEqualTo(
            new BuildRequest(
                    site,
                    site.resolve("public"),
                    site.resolve(".atoll"),
                    false,
                    false,
                    false,
                    false,
                    0,
                    Runtime.getRuntime().availableProcessors(),
                    CommandLineRun.NOW)
                .within(GateLimits.DEFAULT));
  }

  @Test
  void everyOptionReachesTheEngine() throws IOException {
    Path real = folder.toRealPath();
    CommandLineRun run =
        build(
            "--output=" + folder.resolve("out"),
            "--state",
            folder.resolve("state").toString(),
            "--drafts",
            "--future",
            "--expired",
            "--strict",
            "--max-failures=7",
            "--shrink-gate=20",
            "--removed-gate=60",
            "--changed-gate=30",
            "--broken-gate=7",
            "--accept",
            "--workers=3",
            "--runner=direct");

    assertThat(run.exit()).isZero();
    assertThat(engine.request())
        .isEqualTo(
            new BuildRequest(
                    site,
                    real.resolve("out"),
                    real.resolve("state"),
                    true,
                    true,
                    true,
                    true,
                    7,
                    3,
                    CommandLineRun.NOW)
                .within(new GateLimits(20, 60, 30, 7, true)));
  }

  @ParameterizedTest
  @CsvSource({"--clean, NOTHING", "--verify, VERIFIED", "--trust-output, TRUSTED"})
  void oneOptionTellsHowMuchIsTakenOver(String option, Reuse reuse) {
    assertThat(build(option).exit()).isZero();
    assertThat(engine.request().reuse()).isEqualTo(reuse);
  }

  @Test
  void twoOfThemAreOneTooMany() {
    CommandLineRun run = build("--clean", "--verify");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("--clean").contains("--verify");
    assertThat(engine.ran()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--workers=0",
        "--workers=many",
        "--max-failures=-1",
        "--shrink-gate=0",
        "--broken-gate=101",
        "--bogus",
        "another",
        "--runner=quick",
        "--memory=lots",
        "--memory=63m",
        "--memory=1234567m",
        "--flink-master=host",
        "--flink-master=host:0",
        "--flink-master=http://host:8081",
        "--detach",
        "--output",
        "--output=",
        "--output=s3://bucket/folder",
        "--report=.",
      })
  void aWrongArgumentIsOneLineAndExit2(String argument) {
    CommandLineRun run = build(argument);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("atoll: ");
    assertThat(run.out()).isEmpty();
    assertThat(engine.ran()).isFalse();
  }

  @Test
  void autoSaysWhichEngineItTookAndWhy() {
    assertThat(build("--memory=1g").out())
        .contains(
            "Built on fake: " + EngineChoice.of(0, Runtime.getRuntime().maxMemory()).reason());
    assertThat(build("--runner=flink").out()).noneMatch(line -> line.startsWith("Built on"));
  }

  @Test
  void theNamedRunnerRunsAndNoOtherIsMade() {
    Supplier<Engine> never =
        () -> {
          throw new AssertionError("made in vain");
        };
    Engines onlyFlink = new Engines(never, () -> engine, CommandLineRun.NO_CLUSTER);

    assertThat(CommandLineRun.of(onlyFlink, "build", site.toString(), "--runner=flink").exit())
        .isZero();
  }

  @Test
  void aFlinkClusterThatDoesNotAnswerIsOneLineAndExit3() {
    CommandLineRun run = build("--flink-master=127.0.0.1:1");

    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err())
        .singleElement()
        .asString()
        .contains(
            "the Flink cluster at 127.0.0.1:1 cannot be used: it does not answer (nothing can");
    assertThat(engine.ran()).isFalse();
  }

  @Test
  void anUnwritableReportIsExit2BeforeAnythingRuns() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    CommandLineRun run = build("--report", file.resolve("report.json").toString());

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().contains("report");
    assertThat(engine.ran()).isFalse();
  }

  @Test
  void withoutACommandItExplainsItself() {
    CommandLineRun run = CommandLineRun.of(engine);

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).anyMatch(line -> line.contains("build"));
  }

  @Test
  void helpAndVersionAreNoErrors() {
    assertThat(CommandLineRun.of(engine, "--version").out())
        .singleElement()
        .asString()
        .startsWith("atoll ");
    assertThat(CommandLineRun.of(engine, "--version").exit()).isZero();
    assertThat(CommandLineRun.of(engine, "help").exit()).isZero();
    assertThat(CommandLineRun.of(engine, "help", "build").out())
        .anyMatch(line -> line.contains("--max-failures"));
    assertThat(engine.ran()).isFalse();
  }

  private CommandLineRun build(String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = "build";
    arguments[1] = site.toString();
    System.arraycopy(options, 0, arguments, 2, options.length);
    return CommandLineRun.of(engine, arguments);
  }
}
