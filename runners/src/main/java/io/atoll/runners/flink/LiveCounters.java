package io.atoll.runners.flink;

import io.atoll.pipeline.StageClock;
import io.atoll.pipeline.StageCounters;
import java.util.Map;
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
  private static final long INTERVAL_MILLIS = 500;
  private static final long PATIENCE_SECONDS = 5;

  private final StageClock clock;
  private final Map<String, Long> before;
  private final JobClient job;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread daemon = new Thread(task, "flink-progress");
            daemon.setDaemon(true);
            return daemon;
          });

  private LiveCounters(StageClock clock, Map<String, Long> before, JobClient job) {
    this.clock = clock;
    this.before = before;
    this.job = job;
  }

  /** Begins to read; {@code before} is what earlier jobs of the same build have counted. */
  static LiveCounters of(StageClock clock, Map<String, Long> before, JobClient job) {
    LiveCounters counters = new LiveCounters(clock, before, job);
    var unused =
        counters.thread.scheduleWithFixedDelay(
            counters::read, INTERVAL_MILLIS, INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    return counters;
  }

  /** A reading that fails is left out: how the job ends is told by the job. */
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
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      return;
    }
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
