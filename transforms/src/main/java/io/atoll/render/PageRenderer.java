package io.atoll.render;

import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.site.Site;

/**
 * Renders content pages. A pure function of its arguments: the same page, body and neighbours give
 * the same HTML. For one thread; the templates are shared.
 */
public final class PageRenderer {
  private final Rendering rendering;

  public PageRenderer(TemplateEngine engine, Site site, Navigation navigation, SiteLookup lookup) {
    rendering = new Rendering(engine, site, navigation, lookup);
  }

  /**
   * The HTML of a page.
   *
   * @throws io.atoll.model.SiteException if its template or one of its shortcodes is wrong; names
   *     the template's file and line, and the page
   */
  public String render(PageRef page, StoredPage body, Neighbours neighbours) {
    PageView view = new PageView(rendering, page, body, neighbours);
    return rendering
        .engine()
        .render(
            page.template(),
            rendering.variables(view),
            rendering,
            body.html().length(),
            view.source());
  }

  /** What the templates have read since this was last asked. */
  int takeReads() {
    return rendering.reads().take();
  }
}
