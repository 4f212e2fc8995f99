package io.atoll.pipeline;

import io.atoll.bucket.StageMetrics;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** A build's counters, {@link StageMetrics}, which every engine reads in the same way. */
public final class StageCounters {
  private StageCounters() {}

  /**
   * What has been counted until now, by name.
   *
   * @param before what earlier pipelines of the same build have counted
   */
  public static Map<String, Long> read(Map<String, Long> before, MetricResults pipeline) {
    Map<String, Long> counts = new TreeMap<>(before);
    MetricsFilter own =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.inNamespace(StageMetrics.NAMESPACE))
            .build();
    for (MetricResult<Long> counter : pipeline.queryMetrics(own).getCounters()) {
      counts.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counts;
  }
}
