package io.atoll.runners.flink;

import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.PipelineRunListener;
import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageCounters;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.JobListener;
import org.jspecify.annotations.Nullable;

/**
 * Follows the jobs of a build, one after the other, and cancels the one that runs. Beam's runner
 * returns only when a job has ended, so its handle comes from Flink, in the same thread.
 */
final class JobWatch {
  private static final ThreadLocal<@Nullable JobWatch> CURRENT = new ThreadLocal<>();

  private boolean cancelled;
  private @Nullable JobClient job;

  /** Runs a build whose pipelines are submitted in this thread. */
  Outcome during(StageClock clock, Function<PipelineRunListener, Outcome> build) {
    CURRENT.set(this);
    try {
      return build.apply(new Ended(clock));
    } catch (RuntimeException e) {
      throw isCancelled() ? cancellation(e) : e;
    } finally {
      CURRENT.remove();
    }
  }

  synchronized void cancel() {
    cancelled = true;
    if (job != null) {
      end(job);
    }
  }

  private synchronized boolean isCancelled() {
    return cancelled;
  }

  private synchronized void submitted(JobClient client) {
    job = client;
    if (cancelled) {
      end(client);
    }
  }

  /** A job that has just ended cannot be cancelled, which does not matter. */
  private static void end(JobClient client) {
    CompletableFuture<Void> unused = client.cancel();
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

  /** Reads the counters of jobs that have ended. */
  private static final class Ended implements PipelineRunListener {
    private final StageClock clock;
    private final Map<String, Long> elements = new HashMap<>();

    Ended(StageClock clock) {
      this.clock = clock;
    }

    @Override
    public void awaitEnd(PipelineResult job) {
      State state = job.waitUntilFinish();
      StageCounters.read(job).forEach((stage, count) -> elements.merge(stage, count, Long::sum));
      clock.read(elements, System.nanoTime());
      if (state != State.DONE) {
        throw new IllegalStateException("the Flink job ended as " + state);
      }
    }
  }
}
