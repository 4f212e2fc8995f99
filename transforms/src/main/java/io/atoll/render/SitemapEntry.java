package io.atoll.render;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A page, or a sitemap, in a sitemap.
 *
 * @param url its path from the site's root
 * @param lastModified absent: unknown
 */
public record SitemapEntry(String url, @Nullable OffsetDateTime lastModified) {

  static final Wire<SitemapEntry> WIRE =
      Wire.of("SitemapEntry", SitemapEntry::writeTo, SitemapEntry::readFrom);

  static final Comparator<SitemapEntry> ORDER =
      Comparator.comparing(SitemapEntry::url, CodePoints.ORDER);

  /** That of a page, or of a list by the page that shows it. */
  static SitemapEntry of(PageRef page) {
    return new SitemapEntry(page.url(), page.lastModified());
  }

  private void writeTo(WireOutput out) {
    out.text(url).date(lastModified);
  }

  private static SitemapEntry readFrom(WireInput in) {
    return new SitemapEntry(in.text(), in.date());
  }
}
