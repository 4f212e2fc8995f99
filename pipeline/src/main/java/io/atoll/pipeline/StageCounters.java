package io.atoll.pipeline;

import io.atoll.bucket.StageMetrics;
import java.util.LinkedHashMap;
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

  /**
   * How many elements have passed each stage, in the stages' order; stages without any are left
   * out.
   *
   * @param counts as {@link #read} has them
   */
  public static Map<String, Long> elements(Map<String, Long> counts) {
    Map<String, Long> elements = new LinkedHashMap<>();
    for (String stage : StageClock.STAGES) {
      long count = counts.getOrDefault(stage + StageMetrics.ELEMENTS, 0L);
      if (count > 0) {
        elements.put(stage, count);
      }
    }
    return elements;
  }
}
