package io.atoll.runners.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.PipelineRunListener;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.StageTime;
import io.atoll.publish.SiteChanges;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.beam.runners.direct.DirectOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.junit.jupiter.api.Test;

final class DirectEngineTest {
  private static final Outcome PUBLISHED =
      new Outcome(
          Outcome.unpublished(List.of(), "").counts(),
          List.of(),
          List.of(),
          SiteChanges.NONE,
          List.of(),
          Map.of(),
          true,
          "");

  private final List<String> finished = new ArrayList<>();
  private final Progress progress =
      new Progress() {
        @Override
        public void advanced(String stage, long elements) {}

        @Override
        public void finished(StageTime stage) {
          finished.add(stage.name() + " " + stage.elements());
        }
      };

  @Test
  void countsTheElementsOfEachStageOverAllPipelines() {
    SiteBuild build =
        (request, options, listener) -> {
          run(options, listener, new Count("parse"), 3);
          run(options, listener, new Count("parse"), 4);
          run(options, listener, new Count("render"), 5);
          return PUBLISHED;
        };

    Outcome outcome = DirectEngine.of(build).run(request(3), progress);

    assertThat(outcome.published()).isTrue();
    assertThat(finished).containsExactly("parse 7", "render 5");
    assertThat(outcome.stages()).extracting(StageTime::name).containsExactly("parse", "render");
    assertThat(outcome.stages()).extracting(StageTime::elements).containsExactly(7L, 5L);
  }

  @Test
  void workersAreTheEnginesThreads() {
    SiteBuild build =
        (request, options, listener) -> {
          assertThat(options.as(DirectOptions.class).getTargetParallelism()).isEqualTo(7);
          return PUBLISHED;
        };

    assertThat(DirectEngine.of(build).run(request(7), progress).published()).isTrue();
  }

  @Test
  void whatAStageThrowsIsTheCause() {
    SiteBuild build =
        (request, options, listener) -> {
          run(options, listener, new Fail(), 1);
          return PUBLISHED;
        };

    assertThatThrownBy(() -> DirectEngine.of(build).run(request(1), progress))
        .hasRootCauseMessage("the disk is full");
  }

  @Test
  void cancelEndsARunningPipeline() throws Exception {
    SiteBuild build =
        (request, options, listener) -> {
          run(options, listener, new Hang(), 1);
          return PUBLISHED;
        };
    DirectEngine engine = DirectEngine.of(build);
    CompletableFuture<Outcome> running =
        CompletableFuture.supplyAsync(() -> engine.run(request(1), progress));
    Hang.BEGUN.await();

    engine.cancel();

    assertThatThrownBy(() -> running.get(20, TimeUnit.SECONDS))
        .isInstanceOfAny(CancellationException.class, ExecutionException.class)
        .satisfies(e -> assertThat(e).hasRootCauseInstanceOf(CancellationException.class));
  }

  private static void run(
      PipelineOptions options, PipelineRunListener listener, DoFn<Integer, Void> stage, int count) {
    Pipeline pipeline = Pipeline.create(options);
    List<Integer> elements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      elements.add(i);
    }
    pipeline.apply("Elements", Create.of(elements)).apply("Stage", ParDo.of(stage));
    listener.awaitEnd(pipeline.run());
  }

  private static BuildRequest request(int workers) {
    Path site = Path.of("/site");
    return new BuildRequest(
        site, site, site, false, false, false, false, 0, workers, Instant.EPOCH);
  }

  private static final class Count extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1;
    private final String stage;

    Count(String stage) {
      this.stage = stage;
    }

    @ProcessElement
    public void process() {
      Metrics.counter("atoll", stage + "/elements").inc();
    }
  }

  private static final class Fail extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void process(@Element Integer element) {
      if (element == 0) {
        throw new IllegalStateException("the disk is full");
      }
    }
  }

  private static final class Hang extends DoFn<Integer, Void> {
    private static final long serialVersionUID = 1;
    private static final CountDownLatch BEGUN = new CountDownLatch(1);

    @ProcessElement
    public void process() throws InterruptedException {
      BEGUN.countDown();
      new CountDownLatch(1).await();
    }
  }
}
