package io.atoll.pipeline;

import java.util.HashMap;
import java.util.Map;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** A build's counters named {@code STAGE/elements}, which every engine reads in the same way. */
public final class StageCounters {
  private static final String SUFFIX = "/elements";

  private StageCounters() {}

  /**
   * How many elements have passed each stage until now.
   *
   * @param before what earlier pipelines of the same build have counted
   */
  public static Map<String, Long> read(Map<String, Long> before, MetricResults pipeline) {
    Map<String, Long> elements = new HashMap<>(before);
    MetricsFilter all = MetricsFilter.builder().build();
    for (MetricResult<Long> counter : pipeline.queryMetrics(all).getCounters()) {
      String name = counter.getName().getName();
      if (name.endsWith(SUFFIX)) {
        String stage = name.substring(0, name.length() - SUFFIX.length());
        elements.merge(stage, counter.getAttempted(), Long::sum);
      }
    }
    return elements;
  }
}
