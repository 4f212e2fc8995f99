package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.site.Site;
import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class SitePagesTest {
  private final SampleSite sample = new SampleSite();

  @Test
  void rendersThePageForAddressesThatLeadNowhere() {
    sample.with("404.html", "{{ site.title }}: {{ page.title }}{{ page.content }}");
    assertThat(pages().notFound()).isEqualTo("My &lt;Site&gt;: 404 Page not found");
  }

  @Test
  void namesTheSitemapInRobots() {
    assertThat(pages().robots())
        .isEqualTo("User-agent: *\nSitemap: https://example.org/sitemap.xml\n");
    sample.disabled = Set.of("sitemap");
    assertThat(pages().robots()).isEqualTo("User-agent: *\n");
    sample.disabled = Set.of();
    sample.baseUrl = "/";
    assertThat(pages().robots()).isEqualTo("User-agent: *\n");
  }

  @Test
  void redirectsToWhereThePageIsNow() {
    assertThat(pages().redirect("/a \"&/"))
        .contains("<link rel=\"canonical\" href=\"https://example.org/a%20%22&amp;/\">")
        .contains(
            "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/a%20%22&amp;/\">")
        .contains("<meta name=\"robots\" content=\"noindex\">")
        .contains("<html lang=\"en\">");
  }

  @Test
  void writesSitemapsThatReadBack() {
    StringWriter text = new StringWriter();
    SitemapWriter sitemap = SitemapWriter.ofPages(sample.site().config(), text);
    sitemap.add("/ü&<b>/", OffsetDateTime.parse("2026-01-31T10:20:30.123Z"));
    sitemap.add("/a/", null);
    sitemap.end();
    Document document = Xml.parse(text.toString());
    assertThat(document.getDocumentElement().getTagName()).isEqualTo("urlset");
    assertThat(Xml.texts(document, "loc"))
        .containsExactly("https://example.org/%C3%BC&%3Cb%3E/", "https://example.org/a/");
    assertThat(Xml.texts(document, "lastmod")).containsExactly("2026-01-31T10:20:30Z");
  }

  @Test
  void writesAnIndexOfSitemaps() {
    StringWriter text = new StringWriter();
    SitemapWriter index = SitemapWriter.ofSitemaps(sample.site().config(), text);
    index.add("/sitemap-0.xml", null);
    index.end();
    assertThat(text.toString())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <sitemap><loc>https://example.org/sitemap-0.xml</loc></sitemap>
            </sitemapindex>
            """);
  }

  private SitePages pages() {
    Site site = sample.site();
    return new SitePages(TemplateEngine.of(site), site, sample.navigation(), sample);
  }
}
