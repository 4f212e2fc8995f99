package io.atoll.pipeline.reference;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.SourceFile;
import io.atoll.model.SourceFile.Form;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a link may lead to besides pages: files, generated lists, feeds, the site's own files. */
final class SiteFiles {
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, Path> copies = new TreeMap<>();
  private final Map<String, String> generated = new HashMap<>();

  SiteFiles(
      Path site, ContentTree tree, List<PageRef> pages, List<ListPage> lists, SiteConfig config) {
    addStatic(site.resolve("static"));
    Path content = site.resolve("content");
    tree.files().forEach(file -> add(file, "/" + file, content.resolve(file)));
    Map<String, String> pageUrls = new HashMap<>();
    pages.forEach(page -> pageUrls.put(page.source(), page.url()));
    for (SourceFile source : tree.sources()) {
      String url = source.form() == Form.BUNDLE ? pageUrls.get(source.path()) : null;
      if (url != null) {
        addResources(content, source, url);
      }
    }
    lists.forEach(this::addList);
    List.of("/sitemap.xml", "/robots.txt", "/404.html").forEach(url -> generated.put(url, ""));
  }

  /** The URL of every file by its path under {@code content/} or {@code static/}. */
  Map<String, String> urls() {
    return urls;
  }

  /** The title of every generated page by its URL; empty for feeds and the like. */
  Map<String, String> generated() {
    return generated;
  }

  /** The files by the URLs that they are copied to. */
  Map<String, Path> copies() {
    return copies;
  }

  private void add(String path, String url, Path file) {
    urls.put(path, url);
    copies.put(url, file);
  }

  private void addStatic(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              file -> {
                String path = folder.relativize(file).toString();
                add(path, "/" + path, file);
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addResources(Path content, SourceFile bundle, String url) {
    String base = url.substring(0, url.lastIndexOf('/') + 1);
    for (String resource : bundle.resources()) {
      String path = bundle.key() + "/" + resource;
      add(path, base + resource, content.resolve(path));
    }
  }

  private void addList(ListPage list) {
    generated.put(list.url(), list.owner().title());
    if (list.position() == 1 && list.owner().kind() != Kind.TAXONOMY) {
      generated.put(list.owner().url() + "index.xml", "");
    }
  }
}
