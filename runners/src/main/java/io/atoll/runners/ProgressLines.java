package io.atoll.runners;

import io.atoll.pipeline.Progress;
import io.atoll.pipeline.StageTime;
import java.util.Locale;

/** Progress in plain lines: one a stage, when it has ended. */
sealed class ProgressLines implements Progress, AutoCloseable permits ProgressBars {
  private final Console console;

  ProgressLines(Console console) {
    this.console = console;
  }

  /** Bars on a terminal, else plain lines. */
  static ProgressLines on(Console console) {
    return console.terminal() ? new ProgressBars(console) : new ProgressLines(console);
  }

  @Override
  public void advanced(String stage, long elements) {}

  @Override
  public void finished(StageTime stage) {
    console.complain(
        String.format(
            Locale.ROOT, "%-9s %,d in %.1f s", stage.name(), stage.elements(), stage.seconds()));
  }

  @Override
  public void noted(String line) {
    console.complain(line);
  }

  @Override
  public void close() {}
}
