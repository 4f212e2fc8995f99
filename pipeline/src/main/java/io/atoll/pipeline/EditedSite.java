package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.graph.TitleLinks;
import io.atoll.model.BrokenLink;
import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Reuse;
import io.atoll.model.Tally;
import io.atoll.model.Timings;
import io.atoll.parse.EditedSources;
import io.atoll.publish.Baseline;
import io.atoll.publish.EditedRelease;
import io.atoll.publish.Ending;
import io.atoll.publish.PublishedEdits;
import io.atoll.publish.PublishedSite;
import io.atoll.publish.SiteChanges;
import io.atoll.render.EditRoom;
import io.atoll.render.RenderEdits;
import io.atoll.render.RenderEdits.Staged;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Builds a site of which nothing has changed since the last build, or no more than the texts of a
 * few pages: then the rest need not be looked at, and no pipeline is made. Whenever anything may
 * have changed beyond that, it leaves the build to the pipeline.
 */
final class EditedSite {
  /** The parsed pages are in memory together; more changes than that go through the pipeline. */
  private static final int MOST_EDITS = 10_000;

  /** The edited sources take no more than one byte of so many of the heap; parsed, a few times. */
  private static final long SHARE_OF_HEAP = 32;

  private final BuildPlan plan;
  private final Site site;
  private final long parsedMillis;
  private final long heapBytes;

  /**
   * A site to be built.
   *
   * @param parsedMillis when the last build began that went through the sources, whatever became of
   *     it: what is known of them is known from it
   * @param heapBytes the most that may be held in memory
   */
  EditedSite(BuildPlan plan, long parsedMillis, long heapBytes) {
    this.plan = plan;
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
    Baseline last =
        Baseline.read(plan.folders())
            .orElseThrow(() -> new PipelineNeededException("nothing is published yet"));
    PipelineNeededException.unless(
        plan.reuse() == Reuse.UNCHANGED, "every source is to be looked at");
    PipelineNeededException.unless(
        last.parsedMillis() == parsedMillis, "the last build published nothing");
    last.requireToHoldFor(plan.making(), site.selection().now());
    requireToPass(last.ending().with(SiteChanges.NONE), last);
    return since(last);
  }

  private Ending since(Baseline last) throws IOException, PipelineNeededException {
    Changes changes = Changes.since(plan.folders(), last.making().startedMillis(), MOST_EDITS);
    PipelineNeededException.unless(
        bytes(changes) <= heapBytes / SHARE_OF_HEAP,
        "the edited files are too large for --memory to hold them");
    long files = new PublishedSite(plan.folders()).countIfWhole();
    PipelineNeededException.unless(files >= 0, "published files are missing or have been changed");
    if (changes.areNone()) {
      last.markUnchanged(plan.folders(), plan.startedMillis());
      return ending(last, files, new Staged(Map.of(), Timings.NONE));
    }
    PipelineNeededException.unless(
        changes.packed().isEmpty(),
        "the site has packed pages, as in "
            + changes.packed()
            + ", which may show what was edited");
    return edited(last, changes, files);
  }

  private static long bytes(Changes changes) {
    return changes.sources().stream().mapToLong(source -> source.size()).sum();
  }

  private Ending edited(Baseline last, Changes changes, long files)
      throws IOException, PipelineNeededException {
    SiteFolders folders = plan.folders();
    EditedSources sources =
        new EditedSources(
            plan.sources(), plan.buckets(), site, folders, changes.sections(), reported(last));
    int before = sources.changed();
    PipelineNeededException.unless(
        before == last.ending().tally().get(Tally.EDITED), "the state has lost edits");
    ShownPages shown = ShownPages.publishedIn(folders.publishedManifest(), plan.buckets());
    PipelineNeededException.unless(
        shown.relinked() == last.ending().tally().get(Tally.RELINKED), "the state has lost edits");
    sources.parse(changes.sources());
    PipelineNeededException.unless(
        sources.changed() <= MOST_EDITS,
        "more than " + MOST_EDITS + " pages have been edited since all were parsed");
    requireSameTargets(sources);
    EditRoom room = new EditRoom(heapBytes);
    EditedGraph graph =
        EditedGraph.of(sources, shown, last.ending().broken(), site, folders, plan.buckets());
    PipelineNeededException.unless(
        graph.shown().relinked() <= room.neighbourhoods(),
        "links of more than "
            + room.neighbourhoods()
            + " pages have been edited since all were resolved, which --memory bounds");
    Staged rendered =
        new RenderEdits(
                plan.site(),
                folders,
                plan.buckets(),
                plan.store(),
                plan.index(),
                plan.published(),
                graph.shown(),
                last.ending().tally().plus(graph.counted()),
                room)
            .stage(EditHandover.edits(sources, graph), EditHandover.pages(sources));
    Ending done = ending(last, files, rendered);
    Tally more =
        graph
            .counted()
            .plus(Tally.of(Tally.EDITED, sources.changed() - before))
            .plus(Tally.of(Tally.RELINKED, graph.shown().relinked() - shown.relinked()));
    Ending ending = done.with(done.tally().plus(more)).withBroken(graph.broken());
    requireToPass(ending, last);
    changes.write(folders);
    sources.write();
    if (!graph.relinked().isEmpty()) {
      graph.shown().keepRelinked(folders.nextManifest());
    }
    publish(rendered.files(), last.edited(plan.making(), ending));
    return ending;
  }

  private void publish(Map<Integer, List<OutputFile>> files, Baseline edited) throws IOException {
    if (plan.layout().releases() && !files.isEmpty()) {
      EditedRelease.publish(plan.folders(), files, edited, plan.layout());
    } else {
      PublishedEdits.publish(plan.folders(), files, edited);
    }
  }

  /** Links that mean pages by their titles must not lead to others now. */
  private static void requireSameTargets(EditedSources sources)
      throws IOException, PipelineNeededException {
    Set<String> titles = new HashSet<>(sources.oldTitles().values());
    sources
        .pages()
        .forEach(
            (key, page) -> {
              if (sources.oldTitles().containsKey(key)) {
                titles.add(page.ref().title());
              }
            });
    PipelineNeededException.unless(
        titles.isEmpty() || !sources.anyLink(link -> TitleLinks.mayMean(link, titles)),
        "a link may mean a page by a title that was edited");
  }

  private void requireToPass(Ending ending, Baseline last) throws PipelineNeededException {
    String refusal =
        plan.gate().refusal(ending.tally(), List.of(), last.ending().tally(), ending.changes());
    PipelineNeededException.unless(refusal.isEmpty(), refusal);
  }

  private static Set<String> reported(Baseline last) {
    return last.ending().broken().stream().map(BrokenLink::file).collect(Collectors.toSet());
  }

  /** The counts of the last build, but what was done. */
  private static Ending ending(Baseline last, long files, Staged rendered) {
    List<OutputFile> written = rendered.files().values().stream().flatMap(List::stream).toList();
    long count = written.size();
    Map<String, Long> done =
        Map.of(
            "rendered",
            count,
            "written",
            count,
            "reused",
            files - count,
            "deleted",
            0L,
            "bytesWritten",
            written.stream().mapToLong(OutputFile::size).sum(),
            Tally.LOST_BODIES,
            0L);
    return last.ending()
        .with(last.ending().tally().with(done, rendered.timings()))
        .with(last.ending().changes().followedBy(written));
  }
}
