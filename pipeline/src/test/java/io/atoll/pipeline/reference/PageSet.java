package io.atoll.pipeline.reference;

import io.atoll.model.BodyLocation;
import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.model.StoredPage;
import io.atoll.parse.PageParser;
import io.atoll.parse.ParsedPage;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All pages of a tree, parsed: one a key, one a URL. */
final class PageSet {
  private final Map<String, PageRef> pages = new TreeMap<>(CodePoints.ORDER);
  private final Map<String, StoredPage> bodies = new HashMap<>();
  private final List<Failure> failures = new ArrayList<>();

  private PageSet() {}

  static PageSet parse(Site site, ContentTree tree) {
    PageSet set = new PageSet();
    PageParser parser = new PageParser(site);
    Cascades cascades = Cascades.of(tree, parser, site.config().taxonomies().values());
    set.failures.addAll(cascades.failures());
    for (SourceFile source : tree.sources()) {
      set.parse(parser, source, tree.read(source), cascades.of(source));
    }
    set.pages.values().removeIf(page -> isDisabled(page.kind(), site.config()));
    set.rejectTwins();
    return set;
  }

  /** By key. */
  List<PageRef> pages() {
    return List.copyOf(pages.values());
  }

  /** The bodies by key. */
  Map<String, StoredPage> bodies() {
    return bodies;
  }

  List<Failure> failures() {
    return failures;
  }

  private void parse(
      PageParser parser, SourceFile source, byte[] content, Map<String, Object> cascade) {
    try {
      ParsedPage parsed = parser.parse(source, content, cascade);
      if (parsed != null) {
        pages.put(source.key(), parsed.ref().at(new BodyLocation("twin", 0, 1)));
        bodies.put(source.key(), parsed.stored());
      }
    } catch (SiteException e) {
      failures.add(e.failure());
    }
  }

  private void rejectTwins() {
    Map<String, PageRef> first = new HashMap<>();
    pages
        .values()
        .removeIf(
            page -> {
              PageRef other = first.putIfAbsent(outputFile(page), page);
              if (other != null) {
                String message = "has the same URL as content/" + other.source();
                failures.add(new Failure("content/" + page.source(), 0, message));
              }
              return other != null;
            });
  }

  private static String outputFile(PageRef page) {
    return page.url().endsWith("/") ? page.url() + "index.html" : page.url();
  }

  private static boolean isDisabled(Kind kind, SiteConfig config) {
    return kind != Kind.PAGE && config.disabled(kind.name().toLowerCase(Locale.ROOT));
  }
}
