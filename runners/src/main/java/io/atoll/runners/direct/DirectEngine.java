package io.atoll.runners.direct;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.StageClock;
import io.atoll.storage.Locations;
import java.util.concurrent.CompletableFuture;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Builds a site within this process. */
public final class DirectEngine implements Engine {
  private final SiteBuild build;
  private final Cancellation cancellation = new Cancellation();

  private final CompletableFuture<DirectOptions> options;

  private DirectEngine(SiteBuild build, CompletableFuture<DirectOptions> options) {
    this.build = build;
    this.options = options;
  }

  /**
   * An engine that runs one build. It reads Beam's options meanwhile, which takes longer than
   * reading the command line.
   */
  public static DirectEngine of(SiteBuild build) {
    return new DirectEngine(
        build,
        CompletableFuture.supplyAsync(() -> NoRegistrars.during(DirectEngine::directOptions)));
  }

  @Override
  public String name() {
    return "direct";
  }

  @Override
  public Outcome run(BuildRequest request, Progress progress) {
    StageClock clock = new StageClock(progress, 1);
    PipelineWatch watch = new PipelineWatch(clock, cancellation);
    DirectOptions own = options.join();
    own.setTargetParallelism(request.workers());
    Outcome outcome = build.run(request, own, watch);
    clock.close();
    return outcome.measured(clock);
  }

  @Override
  public void cancel() {
    cancellation.request();
  }

  /** DirectRunner's checks of user code are for tests: they nearly double the CPU time. */
  private static DirectOptions directOptions() {
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setJobName("atoll");
    options.setBlockOnRun(false);
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    Locations.configure(options);
    WarmUp.start(options);
    return options;
  }
}
