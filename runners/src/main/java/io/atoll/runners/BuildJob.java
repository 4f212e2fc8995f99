package io.atoll.runners;

import io.atoll.model.Failure;
import io.atoll.model.SiteException;
import io.atoll.pipeline.BuildReport;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One build from its first line to its last: runs it, reports it, says what came of it. */
final class BuildJob {
  private static final String UNTOUCHED = "what was published before is untouched";

  private final Engine engine;
  private final String reason;
  private final MemoryAdvice advice;
  private final BuildRequest request;
  private final @Nullable Path report;
  private final Console console;
  private final boolean verbose;
  private final long began = System.nanoTime();

  BuildJob(
      ChosenEngine chosen,
      BuildRequest request,
      @Nullable Path report,
      Console console,
      boolean verbose) {
    this.engine = chosen.engine();
    this.reason = chosen.reason();
    this.advice = chosen.advice();
    this.request = request;
    this.report = report;
    this.console = console;
    this.verbose = verbose;
  }

  /** Runs the build; whatever happens, it ends with a line that says so and with a report. */
  Exit run() {
    if (!writeReport(Outcome.unpublished(List.of(), "the build did not end"), Exit.ENGINE)) {
      return Exit.USAGE;
    }
    advice.warning().ifPresent(console::error);
    HeapGuard guard = HeapGuard.saying("atoll: " + advice.whenFull());
    try (Interruption interruption = Interruption.calling(engine::cancel)) {
      return runUnless(interruption);
    } finally {
      guard.leave();
    }
  }

  private Exit runUnless(Interruption interruption) {
    try {
      return ended(outcome());
    } catch (SiteException e) {
      return failed(e, List.of(e.failure()), e.failure().toString(), Exit.USAGE);
    } catch (RuntimeException | Error e) {
      return interruption.requested()
          ? failed(e, List.of(), "stopped", Exit.INTERRUPTED)
          : failed(e, List.of(), "the build failed: " + Causes.describe(e), Exit.ENGINE);
    }
  }

  private Outcome outcome() {
    try (ProgressLines progress = ProgressLines.on(console)) {
      return engine.run(request, progress);
    }
  }

  private Exit ended(Outcome outcome) {
    Exit exit = outcome.published() ? Exit.PUBLISHED : Exit.CONTENT;
    BuildSummary summary = new BuildSummary(request, outcome, report != null);
    summary.ignored().ifPresent(console::error);
    summary.problems().forEach(console::complain);
    if (outcome.published()) {
      summary.result(elapsed(), PeakHeap.bytes(), choice()).forEach(console::say);
    } else {
      console.error("not published: " + outcome.reason() + "; " + UNTOUCHED);
    }
    writeReport(outcome, exit);
    return exit;
  }

  private Optional<String> choice() {
    return reason.isEmpty()
        ? Optional.empty()
        : Optional.of("Built on " + engine.name() + ": " + reason);
  }

  private Exit failed(Throwable cause, List<Failure> failures, String reason, Exit exit) {
    boolean silent = exit == Exit.USAGE || Causes.brokeOff(cause);
    console.error(reason + (silent ? "" : "; " + UNTOUCHED));
    if (verbose && exit != Exit.INTERRUPTED) {
      cause.printStackTrace(console.err());
    }
    writeReport(Outcome.unpublished(failures, reason), exit);
    return exit;
  }

  /** Writes the report if one is wanted; returns whether it is not missing. */
  private boolean writeReport(Outcome outcome, Exit exit) {
    if (report == null) {
      return true;
    }
    try {
      BuildReport.of(request, engine.name(), outcome, elapsed(), PeakHeap.bytes(), exit.code())
          .writeTo(report);
      return true;
    } catch (IOException e) {
      console.error("the report cannot be written: " + Causes.describe(e));
      return false;
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
