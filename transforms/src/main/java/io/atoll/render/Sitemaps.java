package io.atoll.render;

import io.atoll.site.SiteConfig;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the entries of a shard into sitemaps within the protocol's limits.
 *
 * @see <a href="https://www.sitemaps.org/protocol.html">sitemaps.org: protocol</a>
 */
final class Sitemaps {
  private static final int MAX_URLS = 50_000;
  private static final int MAX_BYTES = 50_000_000;

  /** An entry's tags and date take so many bytes at the most. */
  private static final int ENTRY_OVERHEAD = 120;

  private final SiteConfig config;

  Sitemaps(SiteConfig config) {
    this.config = config;
  }

  /** The entries in as many parts as the limits need, mostly one. */
  List<List<SitemapEntry>> parts(List<SitemapEntry> sorted) {
    List<List<SitemapEntry>> parts = new ArrayList<>();
    List<SitemapEntry> part = new ArrayList<>();
    long bytes = 0;
    for (SitemapEntry entry : sorted) {
      long size = bytes(entry);
      if (part.size() == MAX_URLS || bytes + size > MAX_BYTES) {
        parts.add(part);
        part = new ArrayList<>();
        bytes = 0;
      }
      part.add(entry);
      bytes += size;
    }
    parts.add(part);
    return parts;
  }

  /** What the entry takes at the most: every byte of its URL may be percent-encoded. */
  private long bytes(SitemapEntry entry) {
    long url = 3L * entry.url().getBytes(StandardCharsets.UTF_8).length;
    return config.baseUrl().length() + url + ENTRY_OVERHEAD;
  }

  String pages(List<SitemapEntry> entries) {
    StringWriter out = new StringWriter();
    return written(SitemapWriter.ofPages(config, out), entries, out);
  }

  String index(List<SitemapEntry> sitemaps) {
    StringWriter out = new StringWriter();
    return written(SitemapWriter.ofSitemaps(config, out), sitemaps, out);
  }

  private static String written(
      SitemapWriter writer, List<SitemapEntry> entries, StringWriter out) {
    entries.forEach(entry -> writer.add(entry.url(), entry.lastModified()));
    writer.end();
    return out.toString();
  }

  /** The latest date of the entries; absent if none has one. */
  static @Nullable OffsetDateTime latest(List<SitemapEntry> entries) {
    Optional<OffsetDateTime> latest =
        entries.stream()
            .map(SitemapEntry::lastModified)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .max(Comparator.comparing(OffsetDateTime::toInstant));
    return latest.orElse(null);
  }
}
