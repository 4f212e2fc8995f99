package io.atoll.runners.flink;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.PipelineRunListener;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.StageClock;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.apache.beam.runners.flink.FlinkPipelineOptions;

/** Builds a site on a Flink cluster that runs already, and goes on when the build has ended. */
public final class ClusterEngine implements Engine {
  private final SiteBuild build;
  private final FlinkCluster cluster;
  private final List<Path> jobJars;
  private final JobWatch watch = new JobWatch();

  private ClusterEngine(SiteBuild build, FlinkCluster cluster, List<Path> jobJars) {
    this.build = build;
    this.cluster = cluster;
    this.jobJars = List.copyOf(jobJars);
  }

  /**
   * An engine that runs one build.
   *
   * @param jobJars hold Atoll and all that it needs, but Flink
   */
  public static ClusterEngine of(SiteBuild build, FlinkCluster cluster, List<Path> jobJars) {
    return new ClusterEngine(build, cluster, jobJars);
  }

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public Outcome run(BuildRequest request, Progress progress) {
    StageClock clock = new StageClock(progress, LiveCounters.QUIET_SECONDS);
    Outcome outcome =
        submitted(
            request,
            options -> watch.during(clock, listener -> build.run(request, options, listener)));
    clock.close();
    return outcome.measured(clock);
  }

  /**
   * Begins a build and leaves it to the cluster.
   *
   * @return what is known at once: the content's mistakes, if it was not submitted
   */
  public Outcome submit(BuildRequest request) {
    StageClock silent = new StageClock(Progress.SILENT, LiveCounters.QUIET_SECONDS);
    return submitted(
        request,
        options -> {
          options.setAttachedMode(false);
          return watch.during(silent, unused -> build.run(request, options, leaving(request)));
        });
  }

  @Override
  public void cancel() {
    watch.cancel();
  }

  /** Notes, under the lock of the state folder, which job it belongs to from now on. */
  private PipelineRunListener leaving(BuildRequest request) {
    return running -> {
      DetachedJob job =
          new DetachedJob(
              watch.job().toString(),
              cluster.master(),
              request.site(),
              request.output(),
              request.state());
      job.note();
      return false;
    };
  }

  private Outcome submitted(
      BuildRequest request, Function<FlinkPipelineOptions, Outcome> submission) {
    int workers = request.workers();
    try {
      return ClusterEnvironment.during(
          cluster.master(),
          jobJars,
          workers,
          () -> submission.apply(JobOptions.of(ClusterEnvironment.MASTER, workers)));
    } catch (RuntimeException e) {
      throw cluster.master().isRefusing() ? lost(e) : e;
    }
  }

  private IllegalStateException lost(RuntimeException reason) {
    IllegalStateException lost =
        new IllegalStateException(
            "the Flink cluster at " + cluster.master() + " has gone while it built the site");
    lost.addSuppressed(reason);
    return lost;
  }
}
