package io.atoll.render;

import io.atoll.model.EditedDate;
import io.atoll.model.PipelineNeededException;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings other dates into the sitemaps that are published. They hold all pages, of which nothing
 * else needs to be known for that.
 */
final class EditedSitemaps {
  private static final String INDEX = "sitemap.xml";
  private static final Pattern SHARD = Pattern.compile(".*/(sitemap-(\\d{1,9})(?:-\\d+)?\\.xml)");

  private final SiteConfig config;
  private final Path published;
  private final StagedEdits staged;
  private final Map<String, String> dates = new HashMap<>();

  EditedSitemaps(SiteConfig config, Path published, StagedEdits staged) {
    this.config = config;
    this.published = published;
    this.staged = staged;
  }

  /** Stages the sitemaps that hold one of these pages, and the index. */
  void stage(List<EditedDate> pages) throws IOException, PipelineNeededException {
    if (pages.isEmpty() || config.disabled("sitemap")) {
      return;
    }
    Addresses addresses = new Addresses(config);
    pages.forEach(page -> dates.put(addresses.uri(page.url()), SitemapWriter.text(page.now())));
    SitemapText index = read(INDEX);
    SitemapText now = index.with(shards(index));
    if (!now.equals(index)) {
      staged.generated(0, INDEX, text(now, SitemapWriter::ofSitemaps));
    }
  }

  /** Stages the sitemaps; returns the latest dates of all, by address. */
  private Map<String, String> shards(SitemapText index)
      throws IOException, PipelineNeededException {
    Map<String, String> latest = new TreeMap<>();
    long found = 0;
    for (SitemapText.Entry sitemap : index.entries()) {
      Matcher name = SHARD.matcher(sitemap.location());
      PipelineNeededException.unless(name.matches(), "the site has sitemaps of its own");
      SitemapText before = read(name.group(1));
      long here = before.count(dates);
      if (here > 0) {
        SitemapText now = before.with(dates);
        int shard = Integer.parseInt(name.group(2)) - 1;
        staged.generated(shard, name.group(1), text(now, SitemapWriter::ofPages));
        latest.put(sitemap.location(), now.latest());
      }
      found += here;
    }
    PipelineNeededException.unless(found == dates.size(), "the sitemaps lack an edited page");
    return latest;
  }

  private SitemapText read(String name) throws IOException, PipelineNeededException {
    PipelineNeededException.unless(!staged.isAuthored(name), "the site has sitemaps of its own");
    try {
      return SitemapText.read(published.resolve(name));
    } catch (NoSuchFileException e) {
      throw new PipelineNeededException("the sitemaps are not published");
    }
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
