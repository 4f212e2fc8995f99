package io.atoll.pipeline;

import io.atoll.graph.ChangedNames;
import io.atoll.model.Demand;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.OutputFile;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.parse.EditedPages;
import io.atoll.parse.KnownPages;
import io.atoll.related.EditedRelated;
import io.atoll.render.EditRoom;
import io.atoll.render.ShownPages;
import io.atoll.render.ShownPages.Shown;
import io.atoll.site.Site;
import io.atoll.taxonomy.EditedLists;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Looks through the pages of a site for what those that come or go may change of the others. */
final class PlaceSearch implements KnownPages.Reader {
  private final Site site;
  private final ChangedNames names;
  private final EditedLists lists;
  private final EditedRelated related;
  private final ShownPages shown;
  private final long room;
  private final Map<String, EditedLinks> relinked = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> paths = new HashSet<>();
  private final Map<String, PageRef> asking = new ConcurrentHashMap<>();
  private volatile String refusal = "";

  PlaceSearch(
      Site site,
      EditedPages edits,
      ChangedNames names,
      EditedLists lists,
      ShownPages shown,
      EditRoom room) {
    this.site = site;
    this.names = names;
    this.lists = lists;
    this.related = new EditedRelated(site, edits.moved());
    this.shown = shown;
    this.room = room.neighbourhoods();
    edits.relinked().forEach(page -> relinked.put(page.now().key(), page));
    for (PageChange page : edits.moved()) {
      moved.add(page.key());
      addPath(page.before());
      addPath(page.now());
    }
  }

  private void addPath(@Nullable PageRef page) {
    if (page != null) {
      paths.add(OutputFile.pathOf(page.url()));
      page.aliases().forEach(alias -> paths.add(OutputFile.pathOf(alias)));
    }
  }

  @Override
  public void read(int bucket, List<KnownPages.Page> pages) throws IOException {
    boolean showsRelated = site.demands(Demand.RELATED);
    Map<String, Shown> around = showsRelated ? shown.readByKey(bucket) : Map.of();
    for (KnownPages.Page each : pages) {
      PageRef page = each.page();
      if (page.isContent()) {
        lists.member(page);
        ask(page, around.get(page.key()));
      }
      if (names.mayBeMeant(each.links(), relinked.get(page.key()))) {
        refusal = page.place() + " has a link that may mean what has come or gone";
      } else if (redirectsFromThere(page)) {
        refusal = page.place() + " has a redirect where a page comes or goes";
      }
    }
  }

  private boolean redirectsFromThere(PageRef page) {
    return !moved.contains(page.key())
        && page.aliases().stream().map(OutputFile::pathOf).anyMatch(paths::contains);
  }

  private void ask(PageRef page, @Nullable Shown known) {
    Neighbourhood around =
        known == null ? Neighbourhood.ofIsland(page.key()) : known.neighbourhood();
    boolean isAsking =
        moved.contains(page.key())
            ? site.demandsOf(page.template()).contains(Demand.RELATED)
            : related.mayChange(page, around.related(), around.floor());
    if (isAsking && asking.size() <= room) {
      asking.put(page.key(), page);
    }
  }

  /** The pages whose related pages may be others. */
  Collection<PageRef> asking() {
    return asking.values();
  }

  /** Makes sure that nothing else changes, once all pages have gone by. */
  void requireNothingElse() throws PipelineNeededException {
    PipelineNeededException.unless(refusal.isEmpty(), refusal);
    PipelineNeededException.unless(
        asking.size() <= room,
        "more than " + room + " pages may be related to others, which --memory bounds");
  }
}
