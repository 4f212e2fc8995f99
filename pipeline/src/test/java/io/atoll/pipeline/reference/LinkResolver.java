package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.Urlize;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Resolves one link at a time: by folder, root, file, URL, slug and title. */
final class LinkResolver {
  private final Map<String, PageRef> byKey = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, PageRef> byUrl = new HashMap<>();
  private final Map<String, PageRef> byId = new HashMap<>();
  private final Map<String, Map<String, PageRef>> bySlug = new HashMap<>();
  private final Map<String, Map<String, PageRef>> byTitle = new HashMap<>();
  private final Map<String, String> files;
  private final Map<String, String> generated;
  private final String basePath;

  /**
   * Knows the site.
   *
   * @param pages all pages that have a source, or are sections
   * @param files the URL of every file by its path under {@code content/} or {@code static/}
   * @param generated the title of every generated page and feed by its URL
   * @param basePath the path of the base URL, without a slash at its end
   */
  LinkResolver(
      Collection<PageRef> pages,
      Map<String, String> files,
      Map<String, String> generated,
      String basePath) {
    for (PageRef page : pages) {
      byKey.put(page.key(), page);
      byUrl.put(page.url(), page);
    }
    byKey.values().forEach(this::addNames);
    this.files = files;
    this.generated = generated;
    this.basePath = basePath;
  }

  private void addNames(PageRef page) {
    if (page.id() != null) {
      byId.putIfAbsent(page.id(), page);
    }
    if (page.kind() == Kind.PAGE || page.kind() == Kind.SECTION) {
      bySlug.computeIfAbsent(page.slug(), slug -> new HashMap<>()).put(page.key(), page);
      byTitle.computeIfAbsent(page.title(), title -> new HashMap<>()).put(page.key(), page);
    }
  }

  /** Where the link leads; null when it is broken. */
  @Nullable Destination resolve(PageLink link, PageRef from) {
    String target = link.target();
    if (link.form() == Form.IMAGE) {
      return file(target, from);
    }
    if (target.startsWith("id:")) {
      return Destination.ofPage(byId.get(target.substring(3)));
    }
    PageRef byPath = byPath(target, from);
    if (byPath != null) {
      return Destination.ofPage(byPath);
    }
    Destination file = file(target, from);
    if (file != null) {
      return file;
    }
    Destination byUrl = byUrl(target, from);
    if (byUrl != null) {
      return byUrl;
    }
    boolean bare = link.form() == Form.WIKI || !target.contains("/");
    return bare ? Destination.ofPage(byName(stripped(target))) : null;
  }

  private @Nullable PageRef byPath(String target, PageRef from) {
    String path = stripped(target);
    String own = target.startsWith("/") ? null : normalised(folder(from) + "/" + path);
    PageRef page = own == null ? null : byKey.get(own);
    String root = normalised(path);
    return page != null || root == null ? page : byKey.get(root);
  }

  private @Nullable Destination file(String target, PageRef from) {
    String own = target.startsWith("/") ? null : normalised(folder(from) + "/" + target);
    String root = normalised(target);
    String url = own == null ? null : files.get(own);
    if (url == null && root != null) {
      url = files.get(root);
    }
    return url == null ? null : Destination.ofFile(url, "");
  }

  private @Nullable Destination byUrl(String target, PageRef from) {
    List<String> urls = new ArrayList<>();
    addUrls(urls, target.startsWith("/") ? "/" : from.url(), target);
    if (!basePath.isEmpty() && target.startsWith(basePath + "/")) {
      addUrls(urls, "/", target.substring(basePath.length()));
    }
    for (String url : urls) {
      PageRef page = byUrl.get(url);
      if (page != null) {
        return Destination.ofPage(page);
      }
    }
    for (String url : urls) {
      String title = generated.get(url);
      if (title != null) {
        return Destination.ofFile(url, title);
      }
    }
    return null;
  }

  private static void addUrls(List<String> urls, String base, String target) {
    urls.add(browsed(base, target));
    urls.add(withSlash(browsed(base, stripped(target))));
    urls.add(browsed(base, target.replaceFirst("(^|/)index\\.html$", "$1")));
  }

  private @Nullable PageRef byName(String name) {
    Map<String, PageRef> found = new HashMap<>();
    found.putAll(bySlug.getOrDefault(Urlize.part(name), Map.of()));
    found.putAll(byTitle.getOrDefault(name, Map.of()));
    return found.size() == 1 ? found.values().iterator().next() : null;
  }

  /** Without one slash at the end, a page's extension, and {@code index}. */
  private static String stripped(String target) {
    return target
        .replaceFirst("/$", "")
        .replaceFirst("\\.(md|markdown)$", "")
        .replaceFirst("(^|/)_?index$", "");
  }

  private static String folder(PageRef page) {
    int slash = page.source().lastIndexOf('/');
    return slash < 0 ? "" : page.source().substring(0, slash);
  }

  /** The path without empty, {@code .} and {@code ..} parts; null when it leads above the root. */
  private static @Nullable String normalised(String path) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && parts.pollLast() == null) {
        return null;
      }
      if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private static String withSlash(String path) {
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() || last.matches(".*\\.[A-Za-z][A-Za-z0-9]*") ? path : path + "/";
  }

  /** Where a browser that shows the page at {@code base} goes for {@code target}. */
  private static String browsed(String base, String target) {
    String folder = base.substring(0, base.lastIndexOf('/') + 1);
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + target).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    boolean isFolder = target.isEmpty() || target.matches("(.*/)?\\.{0,2}");
    return "/" + String.join("/", parts) + (isFolder && !parts.isEmpty() ? "/" : "");
  }
}
