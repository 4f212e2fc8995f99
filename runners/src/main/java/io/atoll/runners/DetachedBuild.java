package io.atoll.runners;

import io.atoll.model.SiteException;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Outcome;
import io.atoll.runners.flink.ClusterEngine;
import io.atoll.runners.flink.DetachedJob;

/** Begins a build on a cluster and leaves it there; says what is known at once. */
final class DetachedBuild {
  private final ClusterEngine engine;
  private final BuildRequest request;
  private final Console console;

  DetachedBuild(ClusterEngine engine, BuildRequest request, Console console) {
    this.engine = engine;
    this.request = request;
    this.console = console;
  }

  Exit run() {
    try (Interruption interruption = Interruption.calling(engine::cancel)) {
      return runUnless(interruption);
    }
  }

  private Exit runUnless(Interruption interruption) {
    try {
      Outcome outcome = engine.submit(request);
      return DetachedJob.in(request.state()).map(this::submitted).orElseGet(() -> ended(outcome));
    } catch (SiteException e) {
      console.error(e.failure().toString());
      return Exit.USAGE;
    } catch (RuntimeException e) {
      console.error(
          interruption.requested() ? "stopped" : "the build failed: " + Causes.describe(e));
      return interruption.requested() ? Exit.INTERRUPTED : Exit.ENGINE;
    }
  }

  private Exit submitted(DetachedJob job) {
    console.say("job " + job.id() + " builds the site on " + job.master());
    console.say("'atoll status' and 'atoll cancel' in the site's folder tell of it and end it");
    return Exit.PUBLISHED;
  }

  /** What is known at once: that there is little to build, or that nothing can be. */
  private Exit ended(Outcome outcome) {
    if (outcome.published()) {
      console.say("published without a job: " + outcome.counts().written() + " files have changed");
      return Exit.PUBLISHED;
    }
    new BuildSummary(request, outcome, false).problems().forEach(console::complain);
    console.error("nothing was begun: " + outcome.reason());
    return Exit.CONTENT;
  }
}
