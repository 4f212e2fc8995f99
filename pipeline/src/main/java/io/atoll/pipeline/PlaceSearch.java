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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
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
  public void read(int bucket, Stream<KnownPages.Page> pages) throws IOException {
    Function<String, Optional<Shown>> around =
        site.demands(Demand.RELATED) ? shown.lookUp(bucket) : key -> Optional.empty();
    pages.forEach(each -> read(each, around));
  }

  private void read(KnownPages.Page each, Function<String, Optional<Shown>> around) {
    PageRef page = each.page();
    if (page.isContent()) {
      lists.member(page);
      ask(page, around);
    }
    if (names.mayBeMeant(each.links(), relinked.get(page.key()))) {
      refusal =
          page.place() + " has a link that may mean what has come, has gone or has another title";
    } else if (redirectsFromThere(page)) {
      refusal = page.place() + " has a redirect where a page comes or goes";
    }
  }

  private boolean redirectsFromThere(PageRef page) {
    return !moved.contains(page.key())
        && page.aliases().stream().map(OutputFile::pathOf).anyMatch(paths::contains);
  }

  private void ask(PageRef page, Function<String, Optional<Shown>> around) {
    boolean isAsking =
        moved.contains(page.key())
            ? site.demandsOf(page.template()).contains(Demand.RELATED)
            : mayChange(page, around);
    if (isAsking && asking.size() <= room) {
      asking.put(page.key(), page);
    }
  }

  private boolean mayChange(PageRef page, Function<String, Optional<Shown>> around) {
    if (!related.isShownBy(page)) {
      return false;
    }
    Neighbourhood known =
        around
            .apply(page.key())
            .map(Shown::neighbourhood)
            .orElseGet(() -> Neighbourhood.ofIsland(page.key()));
    return related.mayChange(page, known.related(), known.floor());
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
