package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.StageMetrics;
import io.atoll.model.Navigation;
import io.atoll.model.OutputFile;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/** What all rendering steps have in common: a renderer, made once the navigation is there. */
abstract class RenderFn<I> extends DoFn<I, KV<Integer, Block<OutputFile>>> {
  private static final long serialVersionUID = 1;

  private final StageMetrics metrics;
  private final SiteRenderer.Setup setup;
  private final PCollectionView<List<Navigation>> navigation;
  private transient @Nullable SiteRenderer renderer;
  private transient @Nullable PublishedBucket published;

  RenderFn(RenderContext context, String stage) {
    this.metrics = StageMetrics.of(stage);
    this.setup = context.setup();
    this.navigation = context.navigation();
  }

  /** The step with its side inputs and outputs. */
  static <I> ParDo.MultiOutput<I, KV<Integer, Block<OutputFile>>> step(
      RenderFn<I> fn, RenderContext context, PCollectionView<?>... more) {
    return ParDo.of(fn)
        .withSideInputs(context.navigation())
        .withSideInputs(context.awaited())
        .withSideInputs(more)
        .withOutputTags(RenderTags.FILES, RenderTags.besidesFiles());
  }

  final SiteRenderer renderer(ProcessContext context) {
    if (renderer == null) {
      List<Navigation> built = context.sideInput(navigation);
      renderer = new SiteRenderer(setup, built.isEmpty() ? Navigation.EMPTY : built.get(0));
    }
    return renderer;
  }

  /** Where to keep what the pages show, for the next build. */
  final ShownPages shownPages() {
    return ShownPages.madeIn(setup.folders().nextManifest());
  }

  /** Where to keep what the lists show, for the next build. */
  final ListedPages listedPages() {
    return new ListedPages(setup.folders().nextManifest());
  }

  final StageMetrics metrics() {
    return metrics;
  }

  /** What is published of a bucket, until another is asked for. */
  private PublishedBucket published(int bucket) throws IOException {
    PublishedBucket current = published;
    if (current == null || current.bucket() != bucket) {
      current = PublishedBucket.of(bucket, setup.published());
      published = current;
    }
    return current;
  }

  /** Collects what is rendered of one bucket. */
  final PageOutput open(ProcessContext context, int bucket, MultiOutputReceiver out)
      throws IOException {
    return new PageOutput(
        renderer(context),
        metrics,
        bucket,
        published(bucket),
        out.get(RenderTags.FILES),
        out.get(RenderTags.FAILURES));
  }
}
