package io.atoll.runners;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Counts;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.publish.SiteChanges;
import io.atoll.runners.flink.ClusterEngine;
import io.atoll.runners.flink.FlinkCluster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What one run of the command printed and returned.
 *
 * @param exit the exit code
 * @param out the lines of the standard output
 * @param err the lines of the error output
 */
record CommandLineRun(int exit, List<String> out, List<String> err) {
  static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private static final Counts COUNTS =
      new Counts(1200, 300, 900, 4, 950, 6, 70, 8000, 0, 10, 1270, 0, 1300, 0, 15);

  static final Function<FlinkCluster, ClusterEngine> NO_CLUSTER =
      cluster -> {
        throw new AssertionError("no cluster was asked for");
      };

  static CommandLineRun of(Engine engine, String... arguments) {
    return of(engine, false, arguments);
  }

  static CommandLineRun of(Engine engine, boolean terminal, String... arguments) {
    return of(new Engines(() -> engine, () -> engine, NO_CLUSTER), terminal, arguments);
  }

  static CommandLineRun of(Engines engines, String... arguments) {
    return of(engines, false, arguments);
  }

  private static CommandLineRun of(Engines engines, boolean terminal, String... arguments) {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return printed(terminal, console -> Atoll.run(console, clock, engines, arguments));
  }

  /** What a build by an engine that is chosen already prints and returns. */
  static CommandLineRun of(ChosenEngine engine, Path site) {
    BuildRequest request =
        new BuildRequest(
            site,
            site.resolve("public"),
            site.resolve(".atoll"),
            false,
            false,
            false,
            false,
            0,
            1,
            NOW);
    return printed(
        false, console -> new BuildJob(engine, request, null, console, false).run().code());
  }

  private static CommandLineRun printed(boolean terminal, ToIntFunction<Console> command) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = command.applyAsInt(new Console(print(out), print(err), terminal));
    return new CommandLineRun(exit, lines(out), lines(err));
  }

  /** The outcome of a build of 1,200 good pages. */
  static Outcome published() {
    return new Outcome(
        COUNTS, List.of(), List.of(), SiteChanges.NONE, List.of(), Map.of(), true, "");
  }

  /** Makes a site's folder that has a {@code content/}. */
  static Path site(Path folder) {
    try {
      Files.createDirectories(folder.resolve("content"));
      return folder.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PrintStream print(ByteArrayOutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8);
  }

  private static List<String> lines(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
