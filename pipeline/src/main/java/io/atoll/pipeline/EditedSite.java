package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.PipelineNeededException;
import io.atoll.publish.Baseline;
import io.atoll.publish.Ending;
import io.atoll.publish.SiteChanges;
import io.atoll.render.EditRoom;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds a site of which nothing has changed since the last build, or no more than a few pages and
 * files: then no pipeline is made. Whenever anything may have changed beyond that, it leaves the
 * build to the pipeline.
 */
final class EditedSite {
  /** The edited sources take no more than one byte of so many of the heap; parsed, a few times. */
  private static final long SHARE_OF_HEAP = 32;

  private final BuildPlan plan;
  private final Site site;
  private final Baseline last;
  private final long parsedMillis;
  private final long heapBytes;

  /**
   * A site to be built.
   *
   * @param last what is published
   * @param parsedMillis when the last build began that went through the sources, whatever became of
   *     it: what is known of them is known from it
   * @param heapBytes the most that may be held in memory
   */
  EditedSite(BuildPlan plan, Baseline last, long parsedMillis, long heapBytes) {
    this.plan = plan;
    this.last = last;
    this.parsedMillis = parsedMillis;
    this.site = plan.site().load();
    this.heapBytes = Math.min(heapBytes, Runtime.getRuntime().maxMemory());
  }

  /**
   * Builds and publishes the site.
   *
   * @throws PipelineNeededException with nothing done, if that takes a pipeline
   */
  Ending build() throws IOException, PipelineNeededException {
    PipelineNeededException.unless(plan.reuse().isByTimes(), "every source is to be looked at");
    PipelineNeededException.unless(
        last.parsedMillis() == parsedMillis, "the last build published nothing");
    last.requireToHoldFor(plan.making(), site.selection().now());
    EditedBuild.requireToPass(plan, last.ending().with(SiteChanges.NONE), last);
    return sinceThen();
  }

  private Ending sinceThen() throws IOException, PipelineNeededException {
    try (PublishedCount published = PublishedCount.begin(plan)) {
      return build(published);
    }
  }

  private Ending build(PublishedCount published) throws IOException, PipelineNeededException {
    Changes changes =
        Changes.since(plan.folders(), last.making().startedMillis(), EditedBuild.MOST_EDITS);
    PipelineNeededException.unless(
        bytes(changes) <= heapBytes / SHARE_OF_HEAP,
        "the edited files are too large for --memory to hold them");
    if (changes.areNone()) {
      long files = published.files();
      last.markUnchanged(plan.folders(), plan.startedMillis());
      return EditedEnding.unchanged(last, files);
    }
    PipelineNeededException.unless(
        changes.packed().isEmpty(),
        "the site has packed pages, as in "
            + changes.packed()
            + ", which may show what was edited");
    return new EditedBuild(plan, last, changes, new EditRoom(heapBytes)).publish(published);
  }

  private static long bytes(Changes changes) {
    return Stream.of(changes.sources(), changes.come())
        .flatMap(List::stream)
        .mapToLong(source -> source.size())
        .sum();
  }
}
