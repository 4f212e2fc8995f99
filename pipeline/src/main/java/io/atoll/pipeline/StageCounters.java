package io.atoll.pipeline;

import io.atoll.bucket.StageMetrics;
import io.atoll.pipeline.StageReading.Interval;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.metrics.DistributionResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricQueryResults;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricResults;
import org.apache.beam.sdk.metrics.MetricsFilter;

/** A build's metrics, {@link StageMetrics}, which every engine reads in the same way. */
public final class StageCounters {
  private StageCounters() {}

  /**
   * What the stages have told until now.
   *
   * @param before what those of earlier pipelines of the same build have told
   */
  public static StageReading read(StageReading before, MetricResults pipeline) {
    MetricQueryResults own =
        pipeline.queryMetrics(
            MetricsFilter.builder()
                .addNameFilter(MetricNameFilter.inNamespace(StageMetrics.NAMESPACE))
                .build());
    return new StageReading(
        counts(before.counts(), own.getCounters()),
        intervals(before.intervals(), own.getDistributions()));
  }

  private static Map<String, Long> counts(
      Map<String, Long> before, Iterable<MetricResult<Long>> counters) {
    Map<String, Long> counts = new TreeMap<>(before);
    for (MetricResult<Long> counter : counters) {
      counts.merge(counter.getName().getName(), counter.getAttempted(), Long::sum);
    }
    return counts;
  }

  /** A stage has its moments once for each of its steps; those that did not run have none. */
  private static Map<String, Interval> intervals(
      Map<String, Interval> before, Iterable<MetricResult<DistributionResult>> distributions) {
    Map<String, Interval> intervals = new TreeMap<>(before);
    for (MetricResult<DistributionResult> distribution : distributions) {
      String name = distribution.getName().getName();
      DistributionResult moments = distribution.getAttempted();
      if (name.endsWith(StageMetrics.MOMENTS) && moments.getCount() > 0) {
        String stage = name.substring(0, name.length() - StageMetrics.MOMENTS.length());
        intervals.merge(stage, new Interval(moments.getMin(), moments.getMax()), Interval::and);
      }
    }
    return intervals;
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
