package io.atoll.runners.direct;

import io.atoll.pipeline.PipelineRunListener;
import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageCounters;
import io.atoll.pipeline.StageReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.joda.time.Duration;
import org.jspecify.annotations.Nullable;

/** Waits for the pipelines of a build, one after the other, and reads their counters meanwhile. */
final class PipelineWatch implements PipelineRunListener {
  private static final Duration INTERVAL = Duration.millis(200);

  private final StageClock clock;
  private final Cancellation cancellation;
  private StageReading before = StageReading.NONE;

  PipelineWatch(StageClock clock, Cancellation cancellation) {
    this.clock = clock;
    this.cancellation = cancellation;
  }

  @Override
  public boolean awaitEnd(PipelineResult running) {
    State state = null;
    while (state == null) {
      stopIfRequested(running);
      state = running.waitUntilFinish(INTERVAL);
      clock.read(reading(running), System.nanoTime());
    }
    before = reading(running);
    check(state);
    return true;
  }

  private void stopIfRequested(PipelineResult running) {
    if (!cancellation.requested()) {
      return;
    }
    try {
      running.cancel();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw cancellation.exception();
  }

  private void check(@Nullable State state) {
    if (cancellation.requested()) {
      throw cancellation.exception();
    }
    if (state != State.DONE) {
      throw new IllegalStateException("the pipeline ended as " + state);
    }
  }

  /** What the stages have told, in the pipelines before and in this one. */
  private StageReading reading(PipelineResult running) {
    return StageCounters.read(before, running.metrics());
  }
}
