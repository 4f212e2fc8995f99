package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.EditedDate;
import io.atoll.model.PipelineNeededException;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the sitemaps say after a few edits, made from what they said before. Only those are read
 * that may hold an edited entry.
 */
final class RevisedSitemaps {
  private static final String INDEX = "sitemap.xml";
  private static final Pattern NAME =
      Pattern.compile(".*/(?<name>sitemap-(?<shard>[1-9]\\d{0,8})(?<part>-\\d+)?\\.xml)");

  private final SiteConfig config;
  private final Published published;
  private final Revised revised;
  private final Map<String, String> latest = new HashMap<>();

  /** Reads what is published under a name. */
  @FunctionalInterface
  interface Published {
    SitemapText read(String name) throws IOException, PipelineNeededException;
  }

  /** Takes a sitemap that says something else now; the index counts to shard 0. */
  @FunctionalInterface
  interface Revised {
    void add(int shard, String name, String text) throws IOException;
  }

  RevisedSitemaps(SiteConfig config, Published published, Revised revised) {
    this.config = config;
    this.published = published;
    this.revised = revised;
  }

  /**
   * Writes the sitemaps that say something else after the edits, one by one, and the index.
   *
   * @param count is only asked if an entry comes or goes, or it may differ
   * @throws PipelineNeededException if the pipeline might write something else
   */
  void write(SitemapEdits edits, SitemapEdits.PageCount count)
      throws IOException, PipelineNeededException {
    SitemapText index = published.read(INDEX);
    if (!edits.keepEntries()) {
      edit(index, edits, WriteSitemaps.shards(count.pages()));
    } else {
      if (count.mayDiffer()) {
        requireAllShards(index, WriteSitemaps.shards(count.pages()));
      }
      redate(index, edits.redated());
    }
    SitemapText now = index.with(latest);
    if (!now.equals(index)) {
      revised.add(0, INDEX, text(now, SitemapWriter::ofSitemaps));
    }
  }

  /** Without the number of pages, any sitemap may be the one that holds an entry. */
  private void redate(SitemapText index, List<EditedDate> pages)
      throws IOException, PipelineNeededException {
    if (pages.isEmpty()) {
      return;
    }
    Addresses addresses = new Addresses(config);
    Map<String, String> dates = new HashMap<>();
    pages.forEach(page -> dates.put(addresses.uri(page.url()), SitemapWriter.text(page.now())));
    long found = 0;
    for (SitemapText.Entry sitemap : index.entries()) {
      Matcher name = name(sitemap);
      SitemapText before = published.read(name.group("name"));
      long here = before.count(dates);
      if (here > 0) {
        add(sitemap, name, before.with(dates));
      }
      found += here;
    }
    PipelineNeededException.unless(found == dates.size(), "the sitemaps lack an edited page");
  }

  private void edit(SitemapText index, SitemapEdits edits, Buckets shards)
      throws IOException, PipelineNeededException {
    requireShards(index, shards);
    Set<Integer> awaited = edits.shards(shards);
    for (SitemapText.Entry sitemap : index.entries()) {
      Matcher name = name(sitemap);
      int shard = shard(name);
      if (awaited.remove(shard)) {
        SitemapText before = published.read(name.group("name"));
        RevisedShard revision = new RevisedShard(config, shards, shard);
        add(sitemap, name, revision.with(edits.of(shard, shards), before));
      }
    }
    PipelineNeededException.unless(
        awaited.isEmpty(), "there is no sitemap for a page that was edited");
  }

  private static void requireShards(SitemapText index, Buckets shards)
      throws PipelineNeededException {
    for (SitemapText.Entry sitemap : index.entries()) {
      Matcher name = name(sitemap);
      PipelineNeededException.unless(name.group("part") == null, "a sitemap has several parts");
      PipelineNeededException.unless(
          shard(name) < shards.count(), "the pages are spread over another number of sitemaps");
    }
  }

  /** Makes sure that so many shards are published, without a look into them. */
  private static void requireAllShards(SitemapText index, Buckets shards)
      throws PipelineNeededException {
    requireShards(index, shards);
    PipelineNeededException.unless(
        index.entries().size() == shards.count(),
        "the pages may be spread over another number of sitemaps");
  }

  private static Matcher name(SitemapText.Entry sitemap) throws PipelineNeededException {
    Matcher name = NAME.matcher(sitemap.location());
    PipelineNeededException.unless(name.matches(), "the site has sitemaps of its own");
    return name;
  }

  private static int shard(Matcher name) {
    return Integer.parseInt(name.group("shard")) - 1;
  }

  private void add(SitemapText.Entry sitemap, Matcher name, SitemapText now)
      throws IOException, PipelineNeededException {
    latest.put(sitemap.location(), now.latest());
    revised.add(shard(name), name.group("name"), text(now, SitemapWriter::ofPages));
  }

  /** Begins a sitemap. */
  @FunctionalInterface
  private interface Beginning {
    SitemapWriter begin(SiteConfig config, StringWriter out);
  }

  private String text(SitemapText sitemap, Beginning beginning) {
    StringWriter out = new StringWriter();
    SitemapWriter writer = beginning.begin(config, out);
    sitemap.entries().forEach(writer::add);
    writer.end();
    return out.toString();
  }
}
