package io.atoll.runners;

import io.atoll.pipeline.BuildReport;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.ParameterException;

/** Builds until it succeeds, or until trying again is of no use. Nothing that was done is lost. */
final class Attempts {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final BuildRequest request;
  private final Path report;
  private final Function<Path, Exit> build;
  private final Console console;
  private int count;

  /**
   * Attempts that have not begun.
   *
   * @param report where the last one leaves its report
   * @param build builds once, with the report in the given file
   */
  Attempts(BuildRequest request, Path report, Function<Path, Exit> build, Console console) {
    this.request = request;
    this.report = report;
    this.build = build;
    this.console = console;
  }

  /** How many there have been. */
  int count() {
    return count;
  }

  /** Builds, again if the engine or the file system failed; returns what the last one did. */
  Exit run(int retries, Duration wait, NightSettings.Pause pause) throws IOException {
    Exit exit = once();
    Duration next = wait;
    while (exit == Exit.ENGINE && count <= retries) {
      console.error(
          "attempt %d of %d failed; the next one begins in %d s"
              .formatted(count, retries + 1, next.toSeconds()));
      try {
        pause.lasting(next);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return exit;
      }
      Duration twice = next.multipliedBy(2);
      next = twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
      exit = once();
    }
    return exit;
  }

  private Exit once() throws IOException {
    count++;
    Files.deleteIfExists(report);
    try {
      Exit exit = build.apply(report);
      return Files.exists(report) ? exit : failed(exit, "the build left no report");
    } catch (ParameterException e) {
      console.error(String.valueOf(e.getMessage()));
      return failed(Exit.USAGE, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      console.error("failed: " + Causes.describe(e));
      return failed(Exit.ENGINE, Causes.describe(e));
    }
  }

  private Exit failed(Exit exit, String reason) throws IOException {
    Outcome outcome = Outcome.unpublished(List.of(), reason);
    BuildReport.of(request, "none", outcome, Duration.ZERO, PeakHeap.bytes(), exit.code())
        .writeTo(report);
    return exit;
  }
}
