package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.publish.Publishing;
import io.atoll.render.TemplateAnalysis;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.runners.direct.DirectRunner;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** Builds sites on DirectRunner, with all its checks of user code. */
record DirectBuild(Path output, Path state, int workers, int maxFailures) {
  static final Instant NOW = Instant.parse("2025-06-01T00:00:00Z");

  /** A build that publishes to {@code public} in this folder and keeps its state beside it. */
  static DirectBuild in(Path folder) {
    return new DirectBuild(folder.resolve("public"), folder.resolve("state"), 2, 0);
  }

  DirectBuild withWorkers(int threads) {
    return new DirectBuild(output, state, threads, maxFailures);
  }

  DirectBuild withMaxFailures(int borne) {
    return new DirectBuild(output, state, workers, borne);
  }

  /** Builds a site; fails only as the builder does. */
  Outcome build(Path site) {
    return build(request(site));
  }

  /** Builds a site and publishes it as a release or in place. */
  Outcome build(Path site, Publishing publishing) {
    return build(request(site).published(publishing));
  }

  /** Builds what is asked for. */
  Outcome build(BuildRequest request) {
    return SiteBuilder.create()
        .run(request, engine(), running -> running.waitUntilFinish().isTerminal());
  }

  /** Builds a site again; fails if that takes a pipeline. */
  Outcome buildWithoutPipeline(BuildRequest request) {
    AtomicBoolean ran = new AtomicBoolean();
    Outcome outcome =
        SiteBuilder.create()
            .run(
                request,
                options(),
                running -> {
                  ran.set(true);
                  return running.waitUntilFinish().isTerminal();
                });
    assertThat(outcome.pipelineReason()).isEmpty();
    assertThat(ran).isFalse();
    return outcome;
  }

  BuildRequest request(Path site) {
    return new BuildRequest(
        site, output, state, false, false, false, false, maxFailures, workers, NOW);
  }

  /** The settings and templates of a site as a build of it sees them. */
  static Site site(Path source) {
    return site(source, NOW);
  }

  /** The same at another time. */
  static Site site(Path source, Instant now) {
    Site site = SiteLoader.load(source, new Site.Selection(false, false, false, now));
    TemplateAnalysis analysis = TemplateAnalysis.of(site);
    return site.withAnalysis(analysis.demands(), analysis.pinned());
  }

  /** What a user reads in the report of this build. */
  Map<String, Object> report(Path site, Outcome outcome) throws IOException {
    String json = BuildReport.of(request(site), "direct", outcome, Duration.ZERO, 0, 0).toJson();
    return new JsonMapper().readValue(json, new TypeReference<>() {});
  }

  /** DirectRunner, unless a long walk is to be made on Flink: {@code -Drunner=FlinkRunner}. */
  private PipelineOptions engine() {
    String runner = System.getProperty("runner", "");
    return runner.isEmpty()
        ? options()
        : PipelineOptionsFactory.fromArgs("--runner=" + runner, "--parallelism=" + workers)
            .create();
  }

  /** With the checks of user code, which {@code -Dunchecked=true} spares long tests. */
  DirectOptions options() {
    boolean checked = !Boolean.getBoolean("unchecked");
    DirectOptions options = PipelineOptionsFactory.as(DirectOptions.class);
    options.setRunner(DirectRunner.class);
    options.setTargetParallelism(workers);
    options.setEnforceImmutability(checked);
    options.setEnforceEncodability(checked);
    return options;
  }
}
