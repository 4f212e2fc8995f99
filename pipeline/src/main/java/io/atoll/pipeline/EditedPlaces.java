package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.ChangedNames;
import io.atoll.model.Asset;
import io.atoll.model.Demand;
import io.atoll.model.Listed;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.RelatedPages;
import io.atoll.model.TermRef;
import io.atoll.parse.EditedPages;
import io.atoll.parse.EditedSources;
import io.atoll.render.EditRoom;
import io.atoll.render.ListedPages;
import io.atoll.render.ShownPages;
import io.atoll.site.Site;
import io.atoll.store.AtOnce;
import io.atoll.taxonomy.ChangedLists;
import io.atoll.taxonomy.EditedLists;
import io.atoll.taxonomy.PublishedLists;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the places of pages when some come, go, or may stand elsewhere: the lists, and
 * whom pages are related to.
 *
 * @param lists the lists that change
 * @param related the related pages, by the page that shows them, where they may be others
 * @param all all lists that pages have entered or left
 */
record EditedPlaces(
    ChangedLists lists, Map<String, RelatedPages> related, @Nullable EditedLists all) {

  /** No page has another place. */
  static final EditedPlaces SAME = new EditedPlaces(ChangedLists.NONE, Map.of(), null);

  /**
   * The places in a site after these edits. All its pages go by for that, one bucket after another.
   *
   * @param assets the copied files that come or go by themselves
   * @param hasSequences whether pages showed those beside them
   * @throws PipelineNeededException if more changes than these places
   */
  static EditedPlaces of(
      EditedSources sources,
      List<Asset> assets,
      ShownPages shown,
      ListedPages listed,
      Site site,
      boolean hasSequences,
      Buckets buckets,
      EditRoom room)
      throws IOException, PipelineNeededException {
    EditedPages edits = sources.edits();
    ChangedNames names = new ChangedNames(site.config().basePath());
    edits.moved().forEach(names::add);
    edits.newAssets().forEach(names::add);
    edits.goneAssets().forEach(names::add);
    assets.forEach(names::add);
    if (edits.moved().isEmpty() && names.areNone()) {
      return SAME;
    }
    requireKnownBacklinks(edits, site);
    EditedLists lists =
        new EditedLists(site, hasSequences, edits.moved(), sources.retitled(), room.references());
    PlaceSearch search = new PlaceSearch(site, edits, names, lists, shown, room);
    sources.pages().readAll(search);
    search.requireNothingElse();
    ChangedLists changed = lists.changed(concerned(lists, listed, buckets, room));
    return new EditedPlaces(changed, related(sources, site, search, changed), lists);
  }

  /** A term of a page that has another place, under its display name. */
  TermRef named(TermRef term) {
    return all == null ? term : all.named(term);
  }

  /** Who links to a page is kept only where its template shows that. */
  private static void requireKnownBacklinks(EditedPages edits, Site site)
      throws PipelineNeededException {
    for (PageChange page : edits.moved()) {
      PipelineNeededException.unless(
          page.before() == null
              || !showsBacklinks(page.now(), site)
              || showsBacklinks(page.before(), site),
          page.key() + " has another template, which shows what links to it");
    }
  }

  private static boolean showsBacklinks(@Nullable PageRef page, Site site) {
    return page != null && site.demandsOf(page.template()).contains(Demand.BACKLINKS);
  }

  private static PublishedLists concerned(
      EditedLists lists, ListedPages listed, Buckets buckets, EditRoom room)
      throws IOException, PipelineNeededException {
    PublishedLists concerned = new PublishedLists();
    AtOnce.below(
        buckets.count(),
        bucket -> {
          try (Stream<Listed> pages = listed.read(bucket)) {
            pages
                .filter(lists::concern)
                .takeWhile(page -> concerned.entries() <= room.entries())
                .forEach(concerned::add);
          }
        });
    PipelineNeededException.unless(
        concerned.entries() <= room.entries(),
        "the lists of the edited pages are too long for --memory to hold them");
    return concerned;
  }

  private static Map<String, RelatedPages> related(
      EditedSources sources, Site site, PlaceSearch search, ChangedLists lists)
      throws IOException, PipelineNeededException {
    ChangedNames names = new ChangedNames(site.config().basePath());
    lists.come().forEach(names::add);
    lists.gone().forEach(names::add);
    RelatedPlaces related = new RelatedPlaces(site, search.asking(), names);
    if (!names.areNone() || !search.asking().isEmpty()) {
      sources.pages().readAll(related);
      related.requireNoLinks();
    }
    return related.found();
  }
}
