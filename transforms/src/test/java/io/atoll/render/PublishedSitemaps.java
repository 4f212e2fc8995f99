package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.PipelineNeededException;
import io.atoll.site.SiteConfig;
import io.atoll.store.SampleSites;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sitemaps of a site, written as the pipeline does, without a pipeline. */
final class PublishedSitemaps {
  static final SiteConfig CONFIG =
      new SampleSites().baseUrl("https://example.org/b/").make().config();

  private final Path folder;
  private final Map<String, String> texts = new TreeMap<>();

  PublishedSitemaps(Path folder) {
    this.folder = folder;
  }

  /** Writes the sitemaps of these entries. */
  PublishedSitemaps write(Collection<SitemapEntry> entries, Buckets shards) {
    Map<Integer, List<SitemapEntry>> byShard = new TreeMap<>();
    entries.stream()
        .sorted(SitemapEntry.ORDER)
        .forEach(
            entry ->
                byShard.computeIfAbsent(shards.of(entry.url()), s -> new ArrayList<>()).add(entry));
    List<SitemapEntry> index = new ArrayList<>();
    byShard.forEach(
        (shard, some) -> {
          String name = "sitemap-" + (shard + 1) + ".xml";
          texts.put(name, new Sitemaps(CONFIG).pages(some));
          index.add(new SitemapEntry("/" + name, Sitemaps.latest(some)));
        });
    return index(index);
  }

  private PublishedSitemaps index(List<SitemapEntry> sitemaps) {
    sitemaps.sort(
        Comparator.comparing((SitemapEntry entry) -> entry.url().length())
            .thenComparing(SitemapEntry.ORDER));
    texts.put("sitemap.xml", new Sitemaps(CONFIG).index(sitemaps));
    return this;
  }

  /** Changes a sitemap as others than Atoll may. */
  void replace(String name, String before, String after) {
    texts.computeIfPresent(name, (same, text) -> text.replaceFirst(before, after));
  }

  /** All sitemaps after the edits, by name. */
  Map<String, String> with(SitemapEdits edits, SitemapEdits.PageCount count)
      throws IOException, PipelineNeededException {
    Map<String, String> all = new TreeMap<>(texts);
    new RevisedSitemaps(CONFIG, this::read, (shard, name, text) -> all.put(name, text))
        .write(edits, count);
    return all;
  }

  Map<String, String> texts() {
    return texts;
  }

  private SitemapText read(String name) throws IOException, PipelineNeededException {
    String text = texts.get(name);
    if (text == null) {
      throw new NoSuchFileException(name);
    }
    return SitemapText.read(Files.writeString(folder.resolve(name), text));
  }
}
