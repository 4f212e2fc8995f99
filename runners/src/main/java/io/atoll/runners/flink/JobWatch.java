package io.atoll.runners.flink;

import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.PipelineRunListener;
import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageCounters;
import io.atoll.pipeline.StageReading;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows the jobs of a build, one after the other, and cancels the one that runs. Beam's runner
 * returns only when a job has ended, so its handle comes from Flink, in the same thread.
 */
final class JobWatch {
  private static final ThreadLocal<@Nullable JobWatch> CURRENT = new ThreadLocal<>();

  private StageReading before = StageReading.NONE;
  private boolean cancelled;
  private @Nullable JobClient job;
  private @Nullable LiveCounters counters;
  private @Nullable StageClock clock;

  /** Runs a build whose pipelines are submitted in this thread; tells the clock what they count. */
  Outcome during(StageClock clock, Function<PipelineRunListener, Outcome> build) {
    this.clock = clock;
    CURRENT.set(this);
    try {
      return build.apply(result -> ended(result, clock));
    } catch (RuntimeException e) {
      throw isCancelled() ? cancellation(e) : e;
    } finally {
      stopReading();
      CURRENT.remove();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (job != null) {
      end(job);
    }
  }

  /** The job that was submitted last. */
  synchronized JobID job() {
    if (job == null) {
      throw new IllegalStateException("Flink told of no job");
    }
    return job.getJobID();
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private synchronized void submitted(JobClient client) {
    job = client;
    if (clock != null) {
      counters = LiveCounters.of(clock, before, client);
    }
    if (cancelled) {
      end(client);
    }
  }

  /** Takes what a job has counted in all. */
  private boolean ended(PipelineResult result, StageClock clock) {
    stopReading();
    State state = result.waitUntilFinish();
    before = StageCounters.read(before, result.metrics());
    clock.read(before, System.nanoTime());
    if (state != State.DONE) {
      throw new IllegalStateException("the Flink job ended as " + state);
    }
    return true;
  }

  private synchronized void stopReading() {
    if (counters != null) {
      counters.close();
      counters = null;
    }
  }

  /**
   * A job that has just ended cannot be cancelled, which does not matter; nor one whose embedded
   * cluster has heard of the process's end before us.
   */
  private static void end(JobClient client) {
    try {
      CompletableFuture<Void> unused = client.cancel();
    } catch (IllegalStateException e) {
      return;
    }
  }

  private static CancellationException cancellation(RuntimeException cause) {
    CancellationException cancellation = new CancellationException("the build was stopped");
    cancellation.initCause(cause);
    return cancellation;
  }

  /** Hears of a job as soon as it is submitted; Flink makes it by the name of its class. */
  public static final class Submission implements JobListener {

    @Override
    public void onJobSubmitted(@Nullable JobClient client, @Nullable Throwable failure) {
      JobWatch watch = CURRENT.get();
      if (watch != null && client != null) {
        watch.submitted(client);
      }
    }

    @Override
    public void onJobExecuted(@Nullable JobExecutionResult result, @Nullable Throwable failure) {}
  }
}
