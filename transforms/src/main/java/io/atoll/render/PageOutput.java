package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.StageMetrics;
import io.atoll.model.Failure;
import io.atoll.model.ListPage;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.Tally;
import io.atoll.model.TimeKeeper;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/** Stages rendered files and puts out what became of them. */
final class PageOutput implements AutoCloseable {
  private final SiteRenderer renderer;
  private final StageMetrics metrics;
  private final BlockWriter<OutputFile> files;
  private final OutputReceiver<Failure> failures;
  private final int bucket;
  private final PublishedBucket published;
  private final TimeKeeper times = new TimeKeeper();
  private long rendered;
  private long lookingUp;

  PageOutput(
      SiteRenderer renderer,
      StageMetrics metrics,
      int bucket,
      PublishedBucket published,
      OutputReceiver<KV<Integer, Block<OutputFile>>> files,
      OutputReceiver<Failure> failures) {
    this.renderer = renderer;
    this.metrics = metrics;
    this.bucket = bucket;
    this.published = published;
    this.files = new BlockWriter<>(OutputFile.WIRE, files);
    this.failures = failures;
  }

  /** Renders and stages a page, unless it is published already. */
  void page(PageRef page, Neighbours neighbours) throws IOException {
    Target target = Target.page(page, neighbours, renderer);
    if (!keeps(target)) {
      write(target, () -> renderer.page(page, neighbours));
    }
  }

  /** The same for a page of a list, unless the author has put a file there. */
  void list(ListPage list, Neighbours ofOwner) throws IOException {
    generated(Target.list(list, ofOwner, renderer), () -> renderer.list(list, ofOwner));
  }

  /** The same for a list's feed. */
  void feed(ListPage list, Neighbours ofOwner) throws IOException {
    generated(Target.feed(list, ofOwner, renderer), () -> renderer.feed(list, ofOwner));
  }

  private void generated(Target target, Supplier<Rendered> content) throws IOException {
    if (!isAuthored(target.path()) && !keeps(target)) {
      write(target, content);
    }
  }

  /** Renders and stages one file; a mistake in it is a failure and leaves the old file in place. */
  private void write(Target target, Supplier<Rendered> html) throws IOException {
    try {
      long began = System.nanoTime();
      Rendered made = html.get();
      times.since(began, target.path(), target.template());
      OutputFile file =
          renderer
              .files()
              .write(target.path(), made.text(), target.owner(), published::holds)
              .madeFrom(made.inputs());
      files.add(bucket, published.noted(file, target));
      metrics.bytes(file.size());
      rendered++;
      lookingUp += made.inputs().isEmpty() ? 1 : 0;
    } catch (SiteException e) {
      fail(target, e.failure().staying(Failure.Stays.WITH_ITS_PLACE));
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      String problem = "trips a defect of Atoll (" + e + "); please report it with this file";
      fail(target, new Failure(target.owner(), 0, problem.replace('\n', ' ')));
    }
  }

  /** The same for a file that Atoll generates, unless the author has put one there. */
  void generate(String path, String owner, Supplier<String> text) throws IOException {
    if (!isAuthored(path)) {
      write(Target.generated(path, owner), () -> Rendered.always(text.get()));
    }
  }

  /** Whether the author has put a file in the place of a generated one. */
  private boolean isAuthored(String path) {
    return renderer.files().isAuthored(path);
  }

  /**
   * Leaves a published file as it is if it was made from the same; false if it must be rendered.
   */
  private boolean keeps(Target target) {
    OutputFile file = published.unchanged(target);
    if (file != null) {
      files.add(bucket, file);
    }
    return file != null;
  }

  private void fail(Target target, Failure failure) {
    metrics.failure();
    failures.output(failure);
    files.add(bucket, OutputFile.unchanged(target.path(), target.owner()));
  }

  /** How many files have been rendered, how many of these look things up, and what they took. */
  Tally tally() {
    return new Tally(
        Map.of("rendered", rendered, Tally.LOOKING_UP, lookingUp), times.ofRendering());
  }

  @Override
  public void close() {
    files.close();
  }
}
