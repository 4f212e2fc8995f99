package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.BrokenLink;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Tally;
import io.atoll.parse.EditedSources;
import io.atoll.publish.Baseline;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the last build left of a site to edits of it, which must be whole, and about it still. */
final class KnownSite {
  private final BuildPlan plan;
  private final Site site;
  private final Baseline last;
  private final Changes changes;

  KnownSite(BuildPlan plan, Site site, Baseline last, Changes changes) {
    this.plan = plan;
    this.site = site;
    this.last = last;
    this.changes = changes;
  }

  /** All sources, none of them edited yet. */
  EditedSources sources() throws IOException, PipelineNeededException {
    Set<String> reported =
        last.ending().broken().stream().map(BrokenLink::file).collect(Collectors.toSet());
    EditedSources sources =
        new EditedSources(
            plan.sources(),
            plan.buckets(),
            site,
            plan.folders(),
            changes.sections(),
            reported,
            hasSequences());
    requireWhole(sources.changed(), Tally.EDITED);
    return sources;
  }

  /** Whether pages show those beside them. */
  boolean hasSequences() {
    return last.ending().tally().get(Tally.SEQUENCES) > 0;
  }

  /** What all pages show, but those that have gone. */
  ShownPages shown(Set<String> gone) throws IOException, PipelineNeededException {
    ShownPages shown = ShownPages.publishedIn(plan.folders().publishedManifest(), plan.buckets());
    requireWhole(shown.relinked(), Tally.RELINKED);
    requireSections(shown.requiredNavigation().sections());
    return shown.without(gone);
  }

  /**
   * Makes sure that the sections are those of the last build, but for what failed of them there.
   */
  private void requireSections(List<PageRef> sections) throws PipelineNeededException {
    Set<String> failed = new EditedFailures(last.ending().failures()).keys();
    Predicate<String> isKnown = key -> !failed.contains(key) && !isOfTaxonomy(key);
    Set<String> before =
        sections.stream().map(PageRef::key).filter(isKnown).collect(Collectors.toSet());
    Set<String> now = changes.sectionKeys().stream().filter(isKnown).collect(Collectors.toSet());
    PipelineNeededException.unless(now.equals(before), "a section has come or gone, or is a draft");
  }

  private boolean isOfTaxonomy(String key) {
    int slash = key.indexOf('/');
    String folder = slash < 0 ? key : key.substring(0, slash);
    return site.config().taxonomies().containsValue(folder);
  }

  /** So many changes were left by the builds before. */
  private void requireWhole(int changed, String count) throws PipelineNeededException {
    PipelineNeededException.unless(
        changed == last.ending().tally().get(count), "the state has lost edits");
  }
}
