package io.atoll.pipeline.reference;

import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.render.ListRenderer;
import io.atoll.render.PageRenderer;
import io.atoll.render.SitePages;
import io.atoll.render.SitemapWriter;
import io.atoll.render.TemplateEngine;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig;
import io.atoll.site.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what the twin found: every page from its neighbours, every list, feed, redirect and
 * copied file. What an author wrote comes before what is generated, and that before redirects.
 */
public final class ReferenceTree {
  private final ReferenceSite twin;
  private final SiteConfig config;
  private final PageRenderer pages;
  private final ListRenderer lists;
  private final SitePages special;
  private final Map<String, byte[]> files = new TreeMap<>();

  private ReferenceTree(ReferenceSite twin) throws IOException {
    this.twin = twin;
    Site site = twin.site();
    config = site.config();
    TemplateEngine engine = TemplateEngine.of(site);
    Navigation navigation = twin.navigation();
    pages = new PageRenderer(engine, site, navigation, twin.lookup());
    lists = new ListRenderer(engine, site, navigation, twin.lookup());
    special = new SitePages(engine, site, navigation, twin.lookup());
  }

  /** Writes the whole published site into a folder. */
  public static void write(ReferenceSite twin, Path output) throws IOException {
    ReferenceTree tree = new ReferenceTree(twin);
    tree.authored();
    tree.generated();
    tree.redirects();
    tree.theme();
    for (Map.Entry<String, byte[]> file : tree.files.entrySet()) {
      Path target = output.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
  }

  /**
   * Some pages and some pages of lists, with the feeds of those that are first, at random.
   *
   * @param size how many of each
   * @return the published files by their paths
   */
  public static Map<String, byte[]> sample(ReferenceSite twin, int size, Random random)
      throws IOException {
    ReferenceTree tree = new ReferenceTree(twin);
    random.ints(size, 0, twin.pages().size()).mapToObj(twin.pages()::get).forEach(tree::page);
    random
        .ints(size, 0, twin.listPages().size())
        .mapToObj(twin.listPages()::get)
        .forEach(tree::list);
    return tree.files;
  }

  private void authored() throws IOException {
    twin.pages().forEach(this::page);
    for (Map.Entry<String, Path> copy : twin.copies().entrySet()) {
      files.putIfAbsent(copy.getKey().substring(1), Files.readAllBytes(copy.getValue()));
    }
  }

  private void generated() {
    twin.listPages().forEach(this::list);
    if (!config.disabled("404")) {
      put("/404.html", special.notFound());
    }
    if (config.robotsTxt() && !config.disabled("robotsTXT")) {
      put("/robots.txt", special.robots());
    }
    if (!config.disabled("sitemap")) {
      sitemaps();
    }
  }

  private void page(PageRef page) {
    put(page.url(), pages.render(page, twin.body(page), twin.neighbours(page)));
  }

  private void list(ListPage list) {
    PageRef owner = list.owner();
    put(list.url(), lists.render(list, twin.body(owner), twin.neighbours(owner)));
    if (list.position() == 1 && owner.kind() != PageRef.Kind.TAXONOMY && !config.disabled("rss")) {
      put(owner.url() + "index.xml", lists.feed(list));
    }
  }

  /** One sitemap, which small sites fit in, and the index that names it. */
  private void sitemaps() {
    Map<String, @Nullable OffsetDateTime> entries = new TreeMap<>();
    twin.pages().forEach(page -> entries.put(page.url(), page.lastModified()));
    twin.listPages().stream()
        .filter(list -> list.position() == 1)
        .forEach(list -> entries.put(list.url(), list.owner().lastModified()));
    StringWriter sitemap = new StringWriter();
    SitemapWriter urls = SitemapWriter.ofPages(config, sitemap);
    entries.forEach(urls::add);
    urls.end();
    put("/sitemap-1.xml", sitemap.toString());
    StringWriter index = new StringWriter();
    SitemapWriter sitemaps = SitemapWriter.ofSitemaps(config, index);
    sitemaps.add(
        "/sitemap-1.xml",
        entries.values().stream()
            .filter(Objects::nonNull)
            .max(Comparator.comparing(OffsetDateTime::toInstant))
            .orElse(null));
    sitemaps.end();
    put("/sitemap.xml", index.toString());
  }

  private void redirects() {
    for (PageRef page : twin.allPages()) {
      page.aliases().forEach(alias -> put(alias, special.redirect(page.url())));
    }
  }

  private void theme() throws IOException {
    for (String file : Theme.files()) {
      try (InputStream in = Theme.open(file)) {
        files.putIfAbsent(file, in.readAllBytes());
      }
    }
  }

  private void put(String url, String text) {
    files.putIfAbsent(OutputFile.pathOf(url), text.getBytes(StandardCharsets.UTF_8));
  }
}
