package io.atoll.render;

import io.atoll.model.BodyLocation;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.render.template.Html;
import io.atoll.site.Site;
import java.util.List;

/** The few files of a site that no content stands behind. */
public final class SitePages {
  static final String NOT_FOUND = "404.html";
  static final String NOT_FOUND_OWNER = "templates/" + NOT_FOUND;

  private final Rendering rendering;

  public SitePages(TemplateEngine engine, Site site, Navigation navigation, SiteLookup lookup) {
    rendering = new Rendering(engine, site, navigation, lookup);
  }

  /** {@code 404.html}; its template sees a page of that title without content. */
  public String notFound() {
    PageRef page =
        new PageRef(
            NOT_FOUND,
            "",
            PageRef.Kind.PAGE,
            "/" + NOT_FOUND,
            "",
            "404 Page not found",
            "404 Page not found",
            "",
            "",
            null,
            "404",
            null,
            null,
            0,
            List.of(),
            List.of(),
            List.of(),
            NOT_FOUND,
            "",
            BodyLocation.NONE);
    PageView view = new PageView(rendering, page, StoredPage.EMPTY, Neighbours.NONE);
    return rendering
        .engine()
        .render(NOT_FOUND, rendering.variables(view), rendering, 0, "the page /" + NOT_FOUND);
  }

  /** What the templates have read since this was last asked. */
  int takeReads() {
    return rendering.reads().take();
  }

  /** {@code robots.txt}: everything may be read; names the sitemap if the site has one. */
  public String robots() {
    boolean sitemap =
        rendering.addresses().knowsHost()
            && !rendering.configuration().config().disabled("sitemap");
    return "User-agent: *\n"
        + (sitemap ? "Sitemap: " + rendering.addresses().uri("/sitemap.xml") + "\n" : "");
  }

  /**
   * The page that stands at an alias and leads to where the page is now, as Hugo writes it.
   *
   * @param url the path of the page from the site's root
   */
  public String redirect(String url) {
    String address = Html.escape(rendering.addresses().permalink(url));
    String language = Html.escape(rendering.configuration().config().language());
    return """
        <!DOCTYPE html>
        <html lang="%s">
          <head>
            <title>%2$s</title>
            <link rel="canonical" href="%2$s">
            <meta name="robots" content="noindex">
            <meta charset="utf-8">
            <meta http-equiv="refresh" content="0; url=%2$s">
          </head>
        </html>
        """
        .replace("%s", language)
        .replace("%2$s", address);
  }
}
