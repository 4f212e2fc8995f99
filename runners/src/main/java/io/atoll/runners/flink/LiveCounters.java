package io.atoll.runners.flink;

import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageCounters;
import io.atoll.pipeline.StageReading;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.beam.runners.core.metrics.MetricsContainerStepMap;
import org.apache.beam.runners.flink.metrics.FlinkMetricContainer;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.flink.core.execution.JobClient;

/**
 * Reads the counters of a job while it runs, in a thread of its own. Flink's workers report them
 * with their heartbeats.
 */
final class LiveCounters implements AutoCloseable {
  /** A little longer than a worker of a cluster keeps silent, by Flink's defaults. */
  static final int QUIET_SECONDS = 12;

  private static final long INTERVAL_MILLIS = 500;
  private static final long PATIENCE_SECONDS = 5;

  private final StageClock clock;
  private final StageReading before;
  private final JobClient job;
  private String untold = "";
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "flink-progress");
            daemon.setDaemon(true);
            return daemon;
          });

  private LiveCounters(StageClock clock, StageReading before, JobClient job) {
    this.clock = clock;
    this.before = before;
    this.job = job;
  }

  /** Begins to read; {@code before} is what earlier jobs of the same build have counted. */
  static LiveCounters of(StageClock clock, StageReading before, JobClient job) {
    LiveCounters counters = new LiveCounters(clock, before, job);
    var unused =
        counters.thread.scheduleWithFixedDelay(
            counters::read, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    return counters;
  }

  /** A reading that fails is left out, and told in the end: how the job ends is told by the job. */
  private void read() {
    try {
      Object found =
          job.getAccumulators()
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .get(FlinkMetricContainer.ACCUMULATOR_NAME);
      if (found instanceof MetricsContainerStepMap steps) {
        MetricResults counted = MetricsContainerStepMap.asAttemptedOnlyMetricResults(steps);
        clock.read(StageCounters.read(before, counted), System.nanoTime());
      }
      ended("");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      ended("no answer within " + PATIENCE_SECONDS + " s");
    } catch (ExecutionException | RuntimeException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      ended(cause.toString().lines().findFirst().orElse(""));
    }
  }

  /**
   * Takes note of how a reading went. A failure is told with the reading behind it, since the last
   * one may have met the job's end.
   */
  private void ended(String failure) {
    if (!untold.isEmpty()) {
      clock.missed(untold);
    }
    untold = failure;
  }

  /** Returns when the last reading is over. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      boolean unused = thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
