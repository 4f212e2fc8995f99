package io.atoll.runners.flink;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.StageClock;
import org.apache.beam.runners.flink.FlinkPipelineOptions;

/**
 * Builds a site on the cluster whose client has called this process's main method: {@code flink
 * run}, or the JobManager of an application cluster. Who has called also cancels.
 */
public final class ContextEngine implements Engine {
  private final SiteBuild build;
  private final JobWatch watch = new JobWatch();

  private ContextEngine(SiteBuild build) {
    this.build = build;
  }

  /** An engine that runs one build. */
  public static ContextEngine of(SiteBuild build) {
    return new ContextEngine(build);
  }

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public Outcome run(BuildRequest request, Progress progress) {
    StageClock clock = new StageClock(progress, LiveCounters.QUIET_SECONDS);
    FlinkPipelineOptions options = JobOptions.of(ClusterEnvironment.MASTER, request.workers());
    Outcome outcome = watch.during(clock, listener -> build.run(request, options, listener));
    clock.close();
    return outcome.measured(clock);
  }

  @Override
  public void cancel() {
    watch.cancel();
  }
}
