package io.atoll.pipeline.reference;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.SourceFile.Form;
import io.atoll.site.SiteConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a link may lead to besides pages: files, generated lists, feeds, the site's own files. */
final class SiteFiles {
  private final Map<String, String> urls = new HashMap<>();
  private final Map<String, String> generated = new HashMap<>();

  SiteFiles(
      Path site, ContentTree tree, List<PageRef> pages, List<ListPage> lists, SiteConfig config) {
    addStatic(site.resolve("static"));
    tree.files().forEach(file -> urls.put(file, "/" + file));
    tree.sources().stream()
        .filter(source -> source.form() == Form.BUNDLE)
        .forEach(
            bundle ->
                pages.stream()
                    .filter(page -> page.source().equals(bundle.path()))
                    .forEach(page -> addResources(bundle.key(), bundle.resources(), page.url())));
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

  private void addStatic(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .forEach(file -> urls.put(file, "/" + file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addResources(String folder, List<String> resources, String url) {
    String base = url.substring(0, url.lastIndexOf('/') + 1);
    resources.forEach(resource -> urls.put(folder + "/" + resource, base + resource));
  }

  private void addList(ListPage list) {
    generated.put(list.url(), list.owner().title());
    if (list.number() == 1 && list.owner().kind() != Kind.TAXONOMY) {
      generated.put(list.owner().url() + "index.xml", "");
    }
  }
}
