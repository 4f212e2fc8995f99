package io.atoll.taxonomy;

import io.atoll.model.Demand;
import io.atoll.model.ListPage;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.site.Site;
import io.atoll.taxonomy.ListEntry.Role;
import java.util.List;
import java.util.function.Consumer;

/** Tells which lists pages stand in. */
final class Entering {

  private Entering() {}

  /** Puts out an entry for each list that a page stands in or shows. */
  static void enter(List<PageRef> pages, Site site, Consumer<ListEntry> entries) {
    boolean all = site.demands(Demand.ALL_PAGES);
    for (PageRef page : pages) {
      if (page.isContent()) {
        ListId.holding(page).forEach(list -> entries.accept(member(list, page)));
        ListId.rivalled(page, site)
            .ifPresent(list -> entries.accept(new ListEntry(list, Role.RIVAL, page)));
        if (all) {
          entries.accept(member(ListId.ALL, page));
        }
      } else {
        own(page, entries);
      }
    }
    newest(pages, site).forEach(page -> entries.accept(member(ListId.HOME, page)));
  }

  private static void own(PageRef page, Consumer<ListEntry> entries) {
    switch (page.kind()) {
      case HOME -> entries.accept(new ListEntry(ListId.HOME, Role.OWNER, page));
      case SECTION ->
          entries.accept(
              new ListEntry(new ListId(ListId.Kind.SECTION, page.key()), Role.OWNER, page));
      case TERM ->
          entries.accept(new ListEntry(new ListId(ListId.Kind.TERM, page.key()), Role.OWNER, page));
      case TAXONOMY, PAGE -> {}
    }
  }

  /** The only pages of these that the home page or its feed can show. */
  private static List<PageRef> newest(List<PageRef> pages, Site site) {
    int shown = Math.max(site.config().pagerSize(), ListPage.FEED_LIMIT);
    return pages.stream().filter(PageRef::isContent).sorted(PageOrder.NEWEST).limit(shown).toList();
  }

  private static ListEntry member(ListId list, PageRef page) {
    return new ListEntry(list, Role.MEMBER, page);
  }
}
