package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.CodePoints;
import io.atoll.model.EditedDate;
import io.atoll.model.PipelineNeededException;
import io.atoll.site.SiteConfig;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Brings edits into the sitemap of one shard, as the pipeline would have written it. */
final class RevisedShard {
  private final Sitemaps sitemaps;
  private final Addresses addresses;
  private final Buckets shards;
  private final int shard;

  RevisedShard(SiteConfig config, Buckets shards, int shard) {
    this.sitemaps = new Sitemaps(config);
    this.addresses = new Addresses(config);
    this.shards = shards;
    this.shard = shard;
  }

  /**
   * The sitemap after the edits, all of which must be of this shard.
   *
   * @throws PipelineNeededException if it is not what the pipeline writes, or does not fit them
   */
  SitemapText with(SitemapEdits edits, SitemapText before) throws PipelineNeededException {
    NavigableMap<String, SitemapText.Entry> entries = byUrl(before);
    for (String url : edits.gone()) {
      PipelineNeededException.unless(
          entries.remove(url) != null, "the sitemaps lack a page that has gone");
    }
    for (EditedDate page : edits.redated()) {
      PipelineNeededException.unless(
          entries.replace(page.url(), entry(page.url(), page.now())) != null,
          "the sitemaps lack an edited page");
    }
    for (SitemapEntry page : edits.come()) {
      PipelineNeededException.unless(
          entries.putIfAbsent(page.url(), entry(page.url(), page.lastModified())) == null,
          "the sitemaps hold a page already that has come");
    }
    requireOnePart(entries.keySet());
    return new SitemapText(List.copyOf(entries.values()));
  }

  private SitemapText.Entry entry(String url, @Nullable OffsetDateTime lastModified) {
    return new SitemapText.Entry(addresses.uri(url), SitemapWriter.text(lastModified));
  }

  private NavigableMap<String, SitemapText.Entry> byUrl(SitemapText text)
      throws PipelineNeededException {
    NavigableMap<String, SitemapText.Entry> entries = new TreeMap<>(CodePoints.ORDER);
    for (SitemapText.Entry entry : text.entries()) {
      String url = url(entry);
      PipelineNeededException.unless(
          shards.of(url) == shard, "the pages are spread over another number of sitemaps");
      PipelineNeededException.unless(
          entries.isEmpty() || CodePoints.ORDER.compare(entries.lastKey(), url) < 0,
          "the pages of a sitemap are not in order");
      entries.put(url, entry);
    }
    return entries;
  }

  private String url(SitemapText.Entry entry) throws PipelineNeededException {
    String url = addresses.path(entry.location());
    if (url == null) {
      throw new PipelineNeededException("a sitemap names what is no address of the site");
    }
    return url;
  }

  private void requireOnePart(Set<String> urls) throws PipelineNeededException {
    PipelineNeededException.unless(!urls.isEmpty(), "a sitemap has no pages any more");
    List<SitemapEntry> entries = urls.stream().map(url -> new SitemapEntry(url, null)).toList();
    PipelineNeededException.unless(
        sitemaps.parts(entries).size() == 1, "a sitemap has become too large for one file");
  }
}
