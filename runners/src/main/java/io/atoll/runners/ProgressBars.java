package io.atoll.runners;

import io.atoll.pipeline.StageTime;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Progress on a terminal: a bar for the stage at work, a line for each that has ended. */
final class ProgressBars extends ProgressLines {
  private static final int DEFAULT_WIDTH = 80;

  private final PrintStream err;
  private long files;
  private @Nullable ProgressBar bar;

  ProgressBars(Console console) {
    super(console);
    this.err = console.err();
  }

  @Override
  public void advanced(String stage, long elements) {
    if (stage.equals("discover")) {
      files = elements;
    }
    ProgressBar current = barOf(stage);
    current.maxHint(total(stage, elements));
    current.stepTo(elements);
  }

  @Override
  public void finished(StageTime stage) {
    close();
    super.finished(stage);
  }

  @Override
  public void noted(String line) {
    close();
    super.noted(line);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }

  private ProgressBar barOf(String stage) {
    if (bar == null || !bar.getTaskName().equals(stage)) {
      close();
      bar = open(stage);
    }
    return bar;
  }

  /** A stage that handles pages ends with the last file; of the others nothing is known. */
  private long total(String stage, long elements) {
    boolean pages = stage.equals("parse") || stage.equals("render");
    return pages && files >= elements ? files : -1;
  }

  private ProgressBar open(String stage) {
    return new ProgressBarBuilder()
        .setTaskName(stage)
        .setInitialMax(-1)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setConsumer(new ConsoleProgressBarConsumer(err, width()))
        .clearDisplayOnFinish()
        .build();
  }

  /** Asking the terminal itself would start other programs. */
  private static int width() {
    String columns = System.getenv().getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
  }
}
