package io.atoll.render;

import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.site.Site;
import java.util.Map;

/** Renders the generated list pages and their feeds. For one thread. */
public final class ListRenderer {
  private static final int ROOM_FOR_ENTRIES = 16_384;

  private final Rendering rendering;
  private final Feed feed;

  public ListRenderer(TemplateEngine engine, Site site, Navigation navigation, SiteLookup lookup) {
    rendering = new Rendering(engine, site, navigation, lookup);
    feed = new Feed(site.config());
  }

  /**
   * The HTML of one page of a list.
   *
   * @param ownerBody the owner's stored body; {@link StoredPage#EMPTY} if it has none
   * @param ownerNeighbours where the links of that body lead
   * @throws io.atoll.model.SiteException if its template or one of its shortcodes is wrong
   */
  public String render(ListPage list, StoredPage ownerBody, Neighbours ownerNeighbours) {
    PageView owner = new PageView(rendering, list.owner(), ownerBody, ownerNeighbours);
    return rendering
        .engine()
        .render(
            list.owner().template(),
            variables(list, owner),
            rendering,
            ownerBody.html().length() + ROOM_FOR_ENTRIES,
            owner.source());
  }

  /** The RSS 2.0 feed of a list, from its first page. */
  public String feed(ListPage firstPage) {
    return feed.of(firstPage);
  }

  /** What the templates have read since this was last asked. */
  int takeReads() {
    return rendering.reads().take();
  }

  private Map<String, Object> variables(ListPage list, PageView owner) {
    Map<String, Object> variables = rendering.variables(owner);
    Paginator paginator = new Paginator(rendering, list);
    variables.put("paginator", paginator);
    variables.put("pages", paginator.entries());
    variables.put(
        "terms",
        list.terms().stream()
            .map(term -> new TermView(rendering, term.ref(), term.count()))
            .toList());
    if (list.hasFeed() && !rendering.configuration().config().disabled("rss")) {
      variables.put("feed_url", rendering.addresses().href(list.feedUrl()));
    }
    PageRef.Kind kind = list.owner().kind();
    if (kind == PageRef.Kind.SECTION || kind == PageRef.Kind.HOME) {
      variables.put("section", owner);
    }
    return variables;
  }
}
