package io.atoll.pipeline;

import io.atoll.model.PipelineNeededException;
import io.atoll.publish.PublishedSite;
import io.atoll.store.AtOnce;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Counts the published files, and looks whether each is still there, while edits are made: the look
 * waits for the disk, the edits for the processors.
 */
final class PublishedCount implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final Future<Long> count;

  private PublishedCount(BuildPlan plan) {
    PublishedSite site = new PublishedSite(plan.folders());
    count = executor.submit(() -> site.countIfWhole(plan.published()));
  }

  /** Begins to count what is published of a site. */
  static PublishedCount begin(BuildPlan plan) {
    return new PublishedCount(plan);
  }

  /**
   * How many files there are, once all have been looked at.
   *
   * @throws PipelineNeededException if one of them is not what the last build left
   */
  long files() throws IOException, PipelineNeededException {
    long files = AtOnce.result(count);
    PipelineNeededException.unless(files >= 0, "published files are missing or have been changed");
    return files;
  }

  /** Gives up looking, and waits until it has: nothing is read any more afterwards. */
  @Override
  public void close() {
    AtOnce.end(executor);
  }
}
