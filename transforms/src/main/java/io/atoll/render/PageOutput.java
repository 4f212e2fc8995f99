package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.StageMetrics;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import java.io.IOException;
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
  private long rendered;

  PageOutput(
      SiteRenderer renderer,
      StageMetrics metrics,
      int bucket,
      OutputReceiver<KV<Integer, Block<OutputFile>>> files,
      OutputReceiver<Failure> failures) {
    this.renderer = renderer;
    this.metrics = metrics;
    this.bucket = bucket;
    this.files = new BlockWriter<>(OutputFile.WIRE, files);
    this.failures = failures;
  }

  /** Renders and stages one file; a mistake in it is a failure and leaves the old file in place. */
  void write(String path, String owner, Supplier<String> html) throws IOException {
    try {
      OutputFile file = renderer.files().write(path, html.get(), owner);
      files.add(bucket, file);
      metrics.bytes(file.size());
      rendered++;
    } catch (SiteException e) {
      fail(path, owner, e.failure());
    } catch (IllegalArgumentException | IllegalStateException | ClassCastException e) {
      String problem = "trips a defect of Atoll (" + e + "); please report it with this file";
      fail(path, owner, new Failure(owner, 0, problem.replace('\n', ' ')));
    }
  }

  /** The same for a file that Atoll generates, unless the author has put one there. */
  void generate(String path, String owner, Supplier<String> html) throws IOException {
    if (!renderer.files().isAuthored(path)) {
      write(path, owner, html);
    }
  }

  private void fail(String path, String owner, Failure failure) {
    metrics.failure();
    failures.output(failure);
    files.add(bucket, OutputFile.unchanged(path, owner));
  }

  /** How many files have been rendered. */
  long rendered() {
    return rendered;
  }

  @Override
  public void close() {
    files.close();
  }
}
