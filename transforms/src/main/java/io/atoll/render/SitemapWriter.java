package io.atoll.render;

import io.atoll.site.SiteConfig;
import java.io.Writer;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes a sitemap, entry by entry, or an index of sitemaps.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">The protocol</a>
 */
public final class SitemapWriter {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private final Addresses addresses;
  private final XmlOutput xml;
  private final String element;

  private SitemapWriter(SiteConfig config, Writer out, String root, String element) {
    this.element = element;
    addresses = new Addresses(config);
    xml = new XmlOutput(out);
    xml.open(root, "xmlns", NAMESPACE).newLine();
  }

  /** Begins a sitemap of pages; the caller closes the writer. */
  public static SitemapWriter ofPages(SiteConfig config, Writer out) {
    return new SitemapWriter(config, out, "urlset", "url");
  }

  /** Begins an index of sitemaps; the caller closes the writer. */
  public static SitemapWriter ofSitemaps(SiteConfig config, Writer out) {
    return new SitemapWriter(config, out, "sitemapindex", "sitemap");
  }

  /**
   * Adds an entry.
   *
   * @param url its path from the site's root
   * @param lastModified absent: unknown
   */
  public void add(String url, @Nullable OffsetDateTime lastModified) {
    add(new SitemapText.Entry(addresses.uri(url), text(lastModified)));
  }

  /** Adds an entry as it was written before. */
  void add(SitemapText.Entry entry) {
    xml.open(element).element("loc", entry.location());
    if (!entry.lastModified().isEmpty()) {
      xml.element("lastmod", entry.lastModified());
    }
    xml.close().newLine();
  }

  /** How a date stands in a sitemap; empty if it is absent. */
  static String text(@Nullable OffsetDateTime date) {
    return date == null ? "" : ISO.format(date);
  }

  /** Ends the document and flushes it. */
  public void end() {
    xml.close().end();
  }
}
