package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.graph.TitleLinks;
import io.atoll.model.BrokenLink;
import io.atoll.model.OutputFile;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Tally;
import io.atoll.parse.EditedSources;
import io.atoll.publish.Baseline;
import io.atoll.publish.EditedRelease;
import io.atoll.publish.Ending;
import io.atoll.publish.FileEdit;
import io.atoll.publish.PublishedEdits;
import io.atoll.render.EditRoom;
import io.atoll.render.RenderEdits;
import io.atoll.render.RenderEdits.Staged;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds and publishes what edits of a few sources change in a site whose last build is known, and
 * leaves to the next build what they have changed.
 */
final class EditedBuild {
  /** The parsed pages are in memory together; more changes than that go through the pipeline. */
  static final int MOST_EDITS = 10_000;

  private final BuildPlan plan;
  private final Site site;
  private final Baseline last;
  private final Changes changes;
  private final EditRoom room;

  EditedBuild(BuildPlan plan, Baseline last, Changes changes, EditRoom room) {
    this.plan = plan;
    this.site = plan.site().load();
    this.last = last;
    this.changes = changes;
    this.room = room;
  }

  /** Makes sure that the gates let a build through that ended so. */
  static void requireToPass(BuildPlan plan, Ending ending, Baseline last)
      throws PipelineNeededException {
    String refusal =
        plan.gate().refusal(ending.tally(), List.of(), last.ending().tally(), ending.changes());
    PipelineNeededException.unless(refusal.isEmpty(), refusal);
  }

  /**
   * Publishes the edits.
   *
   * @param files how many are published
   * @throws PipelineNeededException with nothing done, if more must be built again
   */
  Ending publish(long files) throws IOException, PipelineNeededException {
    ShownPages shown = shown();
    EditedSources sources = parsed();
    EditedGraph graph = graph(sources, shown);
    Staged rendered = staged(sources, graph);
    EditedAssets assets = new EditedAssets(plan.folders(), plan.buckets(), plan.published());
    assets.stage(changes.assets());
    assets.stage(sources.resources(changes.bundles()));
    List<FileEdit> edits = edits(both(rendered.files(), assets.staged()));
    Ending ending = ending(ending(last, files, rendered, edits), sources, graph, shown);
    requireToPass(plan, ending, last);
    changes.write(plan.folders());
    sources.write();
    if (!graph.relinked().isEmpty()) {
      graph.shown().keepRelinked(plan.folders().nextManifest());
    }
    publish(edits, last.edited(plan.making(), ending));
    return ending;
  }

  private ShownPages shown() throws IOException, PipelineNeededException {
    ShownPages shown = ShownPages.publishedIn(plan.folders().publishedManifest(), plan.buckets());
    requireWhole(shown.relinked(), Tally.RELINKED);
    return shown;
  }

  /** So many changes were left by the builds before. */
  private void requireWhole(int changed, String count) throws PipelineNeededException {
    PipelineNeededException.unless(
        changed == last.ending().tally().get(count), "the state has lost edits");
  }

  private EditedSources parsed() throws IOException, PipelineNeededException {
    Set<String> reported =
        last.ending().broken().stream().map(BrokenLink::file).collect(Collectors.toSet());
    EditedSources sources =
        new EditedSources(
            plan.sources(), plan.buckets(), site, plan.folders(), changes.sections(), reported);
    requireWhole(sources.changed(), Tally.EDITED);
    sources.parse(changes.sources());
    PipelineNeededException.unless(
        sources.changed() <= MOST_EDITS,
        "more than " + MOST_EDITS + " pages have been edited since all were parsed");
    Set<String> titles = sources.edits().exchangedTitles();
    PipelineNeededException.unless(
        titles.isEmpty() || !sources.anyLink(link -> TitleLinks.mayMean(link, titles)),
        "a link may mean a page by a title that was edited");
    return sources;
  }

  private EditedGraph graph(EditedSources sources, ShownPages shown)
      throws IOException, PipelineNeededException {
    EditedGraph graph =
        EditedGraph.of(
            sources, shown, last.ending().broken(), site, plan.folders(), plan.buckets());
    PipelineNeededException.unless(
        graph.shown().relinked() <= room.neighbourhoods(),
        "links of more than "
            + room.neighbourhoods()
            + " pages have been edited since all were resolved, which --memory bounds");
    return graph;
  }

  private Staged staged(EditedSources sources, EditedGraph graph)
      throws IOException, PipelineNeededException {
    RenderEdits edits =
        new RenderEdits(
            plan.site(),
            plan.folders(),
            plan.buckets(),
            plan.store(),
            plan.index(),
            plan.published(),
            graph.shown(),
            last.ending().tally().plus(graph.counted()),
            room);
    return edits.stage(EditHandover.edits(sources, graph), EditHandover.pages(sources));
  }

  private static Map<Integer, List<OutputFile>> both(
      Map<Integer, List<OutputFile>> some, Map<Integer, List<OutputFile>> others) {
    Map<Integer, List<OutputFile>> all = new TreeMap<>(some);
    others.forEach(
        (bucket, files) ->
            all.merge(bucket, files, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
    return all;
  }

  private List<FileEdit> edits(Map<Integer, List<OutputFile>> files) throws IOException {
    List<FileEdit> edits = new ArrayList<>();
    for (Map.Entry<Integer, List<OutputFile>> each : files.entrySet()) {
      Map<String, OutputFile> before = plan.published().recall(each.getKey());
      for (OutputFile file : each.getValue()) {
        edits.add(new FileEdit(each.getKey(), before.get(file.path()), file));
      }
    }
    return edits;
  }

  private Ending ending(Ending done, EditedSources sources, EditedGraph graph, ShownPages before) {
    long edited = sources.changed() - last.ending().tally().get(Tally.EDITED);
    Tally more =
        graph
            .counted()
            .plus(Tally.of(Tally.EDITED, edited))
            .plus(Tally.of(Tally.RELINKED, graph.shown().relinked() - before.relinked()));
    return done.with(done.tally().plus(more)).withBroken(graph.broken());
  }

  private void publish(List<FileEdit> edits, Baseline edited) throws IOException {
    if (plan.layout().releases() && !edits.isEmpty()) {
      EditedRelease.publish(plan.folders(), edits, edited, plan.layout());
    } else {
      PublishedEdits.publish(plan.folders(), edits, edited);
    }
  }

  /** The counts of the last build, but what was done. */
  static Ending ending(Baseline last, long files, Staged rendered, List<FileEdit> edits) {
    List<OutputFile> written = edits.stream().map(FileEdit::now).filter(Objects::nonNull).toList();
    Map<String, Long> done =
        Map.of(
            "rendered",
            rendered.count(),
            "written",
            (long) written.size(),
            "reused",
            files - written.size(),
            "deleted",
            0L,
            "bytesWritten",
            written.stream().mapToLong(OutputFile::size).sum(),
            Tally.LOST_BODIES,
            0L);
    return last.ending()
        .with(last.ending().tally().with(done, rendered.timings()))
        .with(last.ending().changes().followedBy(edits));
  }
}
