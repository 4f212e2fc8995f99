package io.atoll.runners.flink;

import io.atoll.pipeline.StageCounters;
import io.atoll.pipeline.StageReading;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.beam.runners.core.metrics.MetricsContainerStepMap;
import org.apache.beam.runners.flink.metrics.FlinkMetricContainer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;

/** Reads what a job has counted that another process submitted. */
final class JobCounters {
  private static final long PATIENCE_SECONDS = 5;

  private JobCounters() {}

  /**
   * What the stages have counted, by name; empty if the job has not begun to count.
   *
   * @throws IOException if the cluster does not tell
   */
  static Map<String, Long> of(DetachedJob job) throws IOException {
    try (RestClusterClient<StandaloneClusterId> client =
        new RestClusterClient<>(to(job.master()), StandaloneClusterId.getInstance())) {
      Object found =
          client
              .getAccumulators(JobID.fromHexString(job.id()), JobCounters.class.getClassLoader())
              .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
              .get(FlinkMetricContainer.ACCUMULATOR_NAME);
      return found instanceof MetricsContainerStepMap steps
          ? StageCounters.read(
                  StageReading.NONE, MetricsContainerStepMap.asAttemptedOnlyMetricResults(steps))
              .counts()
          : Map.of();
    } catch (Exception e) {
      throw new IOException("the cluster does not tell what the job has counted", e);
    }
  }

  private static Configuration to(FlinkMaster master) {
    Configuration configuration = new Configuration();
    configuration.set(RestOptions.ADDRESS, master.host());
    configuration.set(RestOptions.PORT, master.port());
    configuration.set(RestOptions.RETRY_MAX_ATTEMPTS, 1);
    return configuration;
  }
}
