package io.atoll.graph;

import io.atoll.model.Asset;
import io.atoll.model.PageLink;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.model.Urlize;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names under which a page can be linked to, and the names that a link may mean, in the order
 * in which they are tried: the contract's "Resolving a link".
 */
final class LinkNames {
  private static final String KEY = "key:";
  private static final String FILE = "file:";
  private static final String URL = "url:";
  private static final String ID = "id:";
  private static final String SLUG = "slug:";
  private static final String TITLE = "title:";

  /** What a web server sends for a folder. */
  private static final String INDEX_FILE = "/index.html";

  /** That of {@code node.js} or {@code page.html}, but not of {@code release-1.2}. */
  private static final Pattern FILE_ENDING = Pattern.compile("\\.[A-Za-z][A-Za-z0-9]*$");

  private final String basePath;

  /** {@code basePath} is the base URL's own path, without a slash at its end. */
  LinkNames(String basePath) {
    this.basePath = basePath;
  }

  /** One attempt to resolve a link: it succeeds if exactly one page has one of the names. */
  record Attempt(List<String> names) {
    static Attempt of(String... names) {
      return new Attempt(List.of(names));
    }
  }

  /** The names of a page. */
  static List<String> of(PageRef page) {
    List<String> names = new ArrayList<>();
    names.add(KEY + page.key());
    names.add(URL + page.url());
    names.add(SLUG + page.slug());
    names.add(TITLE + page.title());
    if (page.id() != null) {
      names.add(ID + page.id());
    }
    return names;
  }

  /** The name of a file that is copied. */
  static String of(Asset asset) {
    return file(asset.origin() == Asset.Origin.CONTENT ? asset.file() : asset.path());
  }

  /** The name of a file by the path that links mean it by. */
  static String file(String path) {
    return FILE + path;
  }

  /** The name of a page or file that Atoll generates, by its path from the root. */
  static String generated(String url) {
    return URL + url;
  }

  /** The name of a term's list. */
  static String of(TermRef term) {
    return generated(term.url());
  }

  /** What the link may mean, best first. */
  List<Attempt> attempts(PageLinks page, PageLink link) {
    String target = link.target();
    if (target.startsWith(ID) && link.form() != PageLink.Form.IMAGE) {
      return List.of(Attempt.of(target));
    }
    List<Attempt> attempts = new ArrayList<>();
    if (link.form() != PageLink.Form.IMAGE) {
      addPaths(attempts, KEY, page, withoutEndings(target));
    }
    addPaths(attempts, FILE, page, target);
    if (link.form() != PageLink.Form.IMAGE) {
      addresses(page, target).forEach(url -> attempts.add(Attempt.of(URL + url)));
      if (isBare(link)) {
        attempts.add(bare(target));
      }
    }
    return attempts;
  }

  /** The paths of the files that a link may mean, best first. */
  List<String> files(PageLinks page, PageLink link) {
    return ofKind(FILE, page, link);
  }

  /** The URLs that it may mean, best first. */
  List<String> urls(PageLinks page, PageLink link) {
    return ofKind(URL, page, link);
  }

  /** The keys of the pages that the link may mean by their path, best first. */
  List<String> keys(PageLinks page, PageLink link) {
    return ofKind(KEY, page, link);
  }

  private List<String> ofKind(String kind, PageLinks page, PageLink link) {
    return attempts(page, link).stream()
        .flatMap(attempt -> attempt.names().stream())
        .filter(name -> name.startsWith(kind))
        .map(name -> name.substring(kind.length()))
        .toList();
  }

  private static void addPaths(List<Attempt> attempts, String kind, PageLinks page, String target) {
    String relative = target.startsWith("/") ? null : normalise(page.folder() + "/" + target);
    String fromRoot = normalise(target);
    if (relative != null) {
      attempts.add(Attempt.of(kind + relative));
    }
    if (fromRoot != null && !fromRoot.equals(relative)) {
      attempts.add(Attempt.of(kind + fromRoot));
    }
  }

  /** Whether a link may mean a page by its slug or title. */
  static boolean isBare(PageLink link) {
    return link.form() == PageLink.Form.WIKI || link.target().indexOf('/') < 0;
  }

  private static Attempt bare(String target) {
    String name = withoutMarkdown(target);
    return Attempt.of(SLUG + Urlize.part(name), TITLE + name);
  }

  private Set<String> addresses(PageLinks page, String target) {
    Set<String> urls = new LinkedHashSet<>();
    if (target.startsWith("/")) {
      addUrls(urls, target);
      if (!basePath.isEmpty() && target.startsWith(basePath + "/")) {
        addUrls(urls, target.substring(basePath.length()));
      }
    } else {
      addUrls(urls, page.url().substring(0, page.url().lastIndexOf('/') + 1) + target);
    }
    return urls;
  }

  private static void addUrls(Set<String> urls, String path) {
    addUrl(urls, path);
    addUrl(urls, withoutEndings(path));
    if (path.endsWith(INDEX_FILE)) {
      addUrl(urls, path.substring(0, path.length() - INDEX_FILE.length() + 1));
    }
  }

  private static void addUrl(Set<String> urls, String path) {
    String normal = browsed(path);
    boolean folder = path.endsWith("/") || normal.isEmpty();
    boolean file = FILE_ENDING.matcher(normal).find();
    String url = normal.isEmpty() ? "/" : "/" + normal + (folder || !file ? "/" : "");
    urls.add(url);
    urls.add("/" + normal);
  }

  private static String withoutEndings(String target) {
    boolean folder = target.endsWith("/") && target.length() > 1;
    String path = folder ? target.substring(0, target.length() - 1) : target;
    path = withoutMarkdown(path);
    String last = path.substring(path.lastIndexOf('/') + 1);
    boolean index = last.equals("index") || last.equals("_index");
    return index ? path.substring(0, path.length() - last.length()) : path;
  }

  static String withoutMarkdown(String path) {
    for (String ending : List.of(".md", ".markdown")) {
      if (path.endsWith(ending)) {
        return path.substring(0, path.length() - ending.length());
      }
    }
    return path;
  }

  /** The path of a file without {@code .}, {@code ..} and empty parts; null if it has too many. */
  private static @Nullable String normalise(String path) {
    int depth = 0;
    for (String part : path.split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        depth += part.equals("..") ? -1 : 1;
      }
      if (depth < 0) {
        return null;
      }
    }
    return browsed(path);
  }

  /** Where a browser goes: no {@code ..} leads above the root (RFC 3986, 5.2.4). */
  private static String browsed(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : path.split("/", -1)) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
