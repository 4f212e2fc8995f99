package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.graph.TitleLinks;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SourceFile;
import io.atoll.model.Tally;
import io.atoll.parse.EditedPages;
import io.atoll.parse.EditedSources;
import io.atoll.parse.GoneFiles;
import io.atoll.publish.Baseline;
import io.atoll.publish.EditedRelease;
import io.atoll.publish.Ending;
import io.atoll.publish.FileEdit;
import io.atoll.publish.PublishedEdits;
import io.atoll.publish.PublishedSite;
import io.atoll.render.EditRoom;
import io.atoll.render.ListedPages;
import io.atoll.render.RenderEdits;
import io.atoll.render.RenderEdits.Staged;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds and publishes what edits of a few sources change in a site whose last build is known, and
 * leaves to the next build what they have changed.
 */
final class EditedBuild {
  /** The parsed pages are in memory together; more changes than that go through the pipeline. */
  static final int MOST_EDITS = 10_000;

  private final BuildPlan plan;
  private final Site site;
  private final KnownSite known;
  private final Baseline last;
  private final Changes changes;
  private final EditRoom room;

  EditedBuild(BuildPlan plan, Baseline last, Changes changes, EditRoom room) {
    this.plan = plan;
    this.site = plan.site().load();
    this.known = new KnownSite(plan, site, last, changes);
    this.last = last;
    this.changes = changes;
    this.room = room;
  }

  /** Makes sure that the gates let a build through that ended so. */
  static void requireToPass(BuildPlan plan, Ending ending, Baseline last)
      throws PipelineNeededException {
    String refusal =
        plan.gate()
            .refusal(ending.tally(), ending.failures(), last.ending().tally(), ending.changes());
    PipelineNeededException.unless(refusal.isEmpty(), refusal);
  }

  /**
   * Publishes the edits.
   *
   * @param published counts what is published
   * @throws PipelineNeededException with nothing done, if more must be built again
   */
  Ending publish(PublishedCount published) throws IOException, PipelineNeededException {
    EditedSources sources = known.sources();
    ShownPages before = known.shown(sources.gone());
    CopiedFiles copied = parse(sources);
    new EditedFailures(last.ending().failures()).requireToStay(changes, sources.edits(), copied);
    Map<String, PageRef> indexes = sources.edits().indexRefs();
    ShownPages shown = before.showingLandmarks(indexes);
    ListedPages listed = new ListedPages(manifest()).showingOwners(indexes);
    EditedPlaces places =
        EditedPlaces.of(
            sources, copied.all(), shown, listed, site, known.hasSequences(), plan.buckets(), room);
    EditedOutputs outputs = outputs(sources.edits(), copied, places);
    ListedPages replaced = listed.with(places.lists().now(), places.lists().gone(), plan.buckets());
    EditedGraph graph = graph(sources, places, shown, replaced);
    ListedPages relisted = replaced.linkingTo(graph.ofIndexes());
    Tally counted = graph.counted().plus(places.lists().counted());
    Staged rendered = staged(sources, places, graph, relisted, counted);
    List<FileEdit> edits = edits(rendered, sources, copied, outputs);
    Ending ending =
        new EditedEnding(last, counted)
            .of(published.files(), edits, rendered, sources, graph.shown())
            .withBroken(graph.broken());
    requireToPass(plan, ending, last);
    keep(sources, graph.shown(), relisted);
    publish(edits, last.edited(plan.making(), ending));
    return ending;
  }

  /** Leaves to the next build what has changed of all that the last one has left to this. */
  private void keep(EditedSources sources, ShownPages shown, ListedPages listed)
      throws IOException, PipelineNeededException {
    Path next = plan.folders().nextManifest();
    changes.write(plan.folders());
    sources.write();
    if (sources.edits().changeGraph()) {
      shown.keepRelinked(next);
    }
    shown.keepNavigation(next);
    listed.writeChanged(next, plan.buckets());
  }

  private Path manifest() {
    return plan.folders().publishedManifest();
  }

  private CopiedFiles parse(EditedSources sources) throws IOException, PipelineNeededException {
    List<SourceFile> there = new ArrayList<>(changes.sources());
    there.addAll(changes.come());
    GoneFiles gone = new GoneFiles(changes.gone(), changes.goneFolders());
    sources.parse(there, gone);
    PipelineNeededException.unless(
        sources.changed() <= room.changes(),
        "more than "
            + room.changes()
            + " pages have been edited since all were parsed, which --memory bounds");
    Set<String> titles = sources.edits().exchangedTitles();
    PipelineNeededException.unless(
        titles.isEmpty() || !sources.pages().anyLink(link -> TitleLinks.mayMean(link, titles)),
        "a link may mean a page by a title that was edited");
    return CopiedFiles.of(changes, gone.of(sources.edits()));
  }

  private EditedOutputs outputs(EditedPages edits, CopiedFiles copied, EditedPlaces places)
      throws IOException, PipelineNeededException {
    EditedOutputs outputs = new EditedOutputs(plan.buckets(), !site.config().disabled("rss"));
    for (PageChange page : edits.moved()) {
      outputs.add(page);
    }
    outputs.add(places.lists());
    outputs.add(edits.newAssets(), edits.goneAssets());
    outputs.addCopied(copied);
    outputs.requireRoom(new PublishedSite(plan.folders()));
    return outputs;
  }

  private EditedGraph graph(
      EditedSources sources, EditedPlaces places, ShownPages shown, ListedPages relisted)
      throws IOException, PipelineNeededException {
    EditedGraph graph =
        EditedGraph.of(
            sources,
            places,
            shown,
            relisted,
            last.ending().broken(),
            site,
            plan.folders(),
            plan.buckets());
    PipelineNeededException.unless(
        graph.shown().relinked() <= room.neighbourhoods(),
        "more than "
            + room.neighbourhoods()
            + " pages show others than when all links were resolved, which --memory bounds");
    return graph;
  }

  private Staged staged(
      EditedSources sources,
      EditedPlaces places,
      EditedGraph graph,
      ListedPages relisted,
      Tally counted)
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
            relisted,
            last.ending().tally().plus(counted),
            room);
    return edits.stage(
        EditHandover.edits(sources, places, graph),
        EditHandover.pages(sources.pages()),
        new PageFiles(plan.folders(), !changes.come().isEmpty() || !changes.gone().isEmpty()));
  }

  private List<FileEdit> edits(
      Staged rendered, EditedSources sources, CopiedFiles copied, EditedOutputs outputs)
      throws IOException, PipelineNeededException {
    EditedAssets assets = new EditedAssets(plan.folders(), plan.buckets(), plan.published());
    assets.stage(changes.assets());
    assets.stage(sources.pages().resources(changes.bundles()));
    assets.stageNew(sources.edits().newAssets());
    assets.stageNew(copied.come());
    List<FileEdit> edits = new ArrayList<>();
    edits.addAll(EditedOutputs.made(rendered.files(), plan.published(), plan.folders()));
    edits.addAll(EditedOutputs.made(assets.staged(), plan.published(), plan.folders()));
    edits.addAll(outputs.gone(plan.published()));
    return edits;
  }

  private void publish(List<FileEdit> edits, Baseline edited) throws IOException {
    if (plan.layout().releases() && !edits.isEmpty()) {
      EditedRelease.publish(plan.folders(), edits, edited, plan.layout());
    } else {
      PublishedEdits.publish(plan.folders(), edits, edited);
    }
  }
}
