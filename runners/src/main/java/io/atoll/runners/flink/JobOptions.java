package io.atoll.runners.flink;

import io.atoll.storage.Locations;
import java.util.List;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** What Beam's Flink runner is told, wherever the job runs. */
final class JobOptions {
  private JobOptions() {}

  /** Options of one job; the master is as Beam names it. */
  static FlinkPipelineOptions of(String master, int workers) {
    FlinkPipelineOptions options = PipelineOptionsFactory.as(FlinkPipelineOptions.class);
    options.setRunner(FlinkRunner.class);
    options.setJobName("atoll");
    options.setFlinkMaster(master);
    options.setFilesToStage(List.of());
    options.setParallelism(workers);
    options.setExecutionModeForBatch("BATCH");
    // A stage's elements never change, so that they need not be copied from step to step.
    options.setObjectReuse(true);
    options.setFasterCopy(true);
    options.setReIterableGroupByKeyResult(false);
    Locations.configure(options);
    return options;
  }
}
