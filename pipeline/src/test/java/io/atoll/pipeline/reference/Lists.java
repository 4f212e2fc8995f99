package io.atoll.pipeline.reference;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.atoll.model.BodyLocation;
import io.atoll.model.CodePoints;
import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.site.SiteConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All generated lists: of the home page, sections, taxonomies and terms. */
final class Lists {
  private final SiteConfig config;
  private final List<PageRef> sources;
  private final List<PageRef> content;
  private final Map<String, List<PageRef>> bySection;
  private final Map<String, Set<PageRef>> byTerm = new HashMap<>();
  private final Map<String, List<Term>> terms = new HashMap<>();
  private final Map<String, PageRef> byUrl = new HashMap<>();
  private final List<ListPage> pages = new ArrayList<>();

  /**
   * Makes the lists.
   *
   * @param sources all pages that have a source, or are sections
   */
  Lists(SiteConfig config, List<PageRef> sources) {
    this.config = config;
    this.sources = sources;
    this.content = sources.stream().filter(PageRef::isContent).toList();
    bySection = content.stream().collect(groupingBy(PageRef::section));
    content.forEach(this::addToTerms);
    sources.forEach(page -> byUrl.putIfAbsent(page.kind() + " " + page.url(), page));
    home();
    sections();
    taxonomies();
  }

  List<ListPage> pages() {
    return pages;
  }

  /** The content pages of a section in the order of its list. */
  List<PageRef> section(String key) {
    return bySection.getOrDefault(key, List.of()).stream().sorted(Orders.SECTION).toList();
  }

  /** The terms of a taxonomy by slug, under their display names. */
  List<Term> terms(String taxonomy) {
    return terms.computeIfAbsent(taxonomy, this::counted);
  }

  private List<Term> counted(String taxonomy) {
    Map<String, List<TermRef>> bySlug = new TreeMap<>(CodePoints.ORDER);
    content.stream()
        .flatMap(page -> page.terms().stream())
        .filter(term -> term.taxonomy().equals(taxonomy))
        .forEach(term -> bySlug.computeIfAbsent(term.slug(), s -> new ArrayList<>()).add(term));
    return bySlug.values().stream().map(uses -> new Term(displayed(uses), uses.size())).toList();
  }

  /** The pages of a term, newest first. */
  List<PageRef> term(String key) {
    return byTerm.getOrDefault(key, Set.of()).stream().sorted(Orders.NEWEST).toList();
  }

  private static TermRef displayed(List<TermRef> uses) {
    return uses.stream().collect(groupingBy(use -> use, counting())).entrySet().stream()
        .min(
            Map.Entry.<TermRef, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(use -> use.getKey().name(), CodePoints.ORDER))
        .orElseThrow()
        .getKey();
  }

  private void addToTerms(PageRef page) {
    for (TermRef term : page.terms()) {
      byTerm.computeIfAbsent(term.key(), key -> new HashSet<>()).add(page);
    }
  }

  private void home() {
    List<PageRef> newest = content.stream().sorted(Orders.NEWEST).toList();
    for (PageRef home : ofKind(Kind.HOME)) {
      List<PageRef> entries = newest.subList(0, Math.min(config.pagerSize(), newest.size()));
      pages.add(new ListPage(home, 1, 1, entries.size(), entries, feed(newest), List.of(), false));
    }
  }

  private void sections() {
    for (PageRef section : ofKind(Kind.SECTION)) {
      paged(section, section(section.key()));
    }
  }

  private void taxonomies() {
    for (String taxonomy : config.taxonomies().values()) {
      List<Term> terms = terms(taxonomy);
      if (!config.disabled("taxonomy")) {
        String title = taxonomy.substring(0, 1).toUpperCase(Locale.ROOT) + taxonomy.substring(1);
        PageRef owner = owner(Kind.TAXONOMY, taxonomy, "/" + taxonomy + "/", "", title);
        pages.add(new ListPage(owner, 1, 1, terms.size(), List.of(), List.of(), terms, false));
      }
      if (!config.disabled("term")) {
        terms.forEach(term -> term(term.ref()));
      }
    }
  }

  private void term(TermRef term) {
    PageRef owner = owner(Kind.TERM, term.key(), term.url(), term.taxonomy(), term.name());
    paged(owner, term(term.key()));
  }

  private void paged(PageRef owner, List<PageRef> all) {
    int size = config.pagerSize();
    boolean stable = config.stablePages();
    List<List<PageRef>> cut = new ArrayList<>();
    if (stable) {
      int end = all.size();
      for (; end >= 2 * size; end -= size) {
        cut.add(0, all.subList(end - size, end));
      }
      cut.add(0, all.subList(0, end));
    } else {
      for (int start = 0; start == 0 || start < all.size(); start += size) {
        cut.add(all.subList(start, Math.min(start + size, all.size())));
      }
    }
    for (int at = 1; at <= cut.size(); at++) {
      List<PageRef> feed = at == 1 ? feed(all) : List.of();
      pages.add(
          new ListPage(
              owner, at, cut.size(), all.size(), cut.get(at - 1), feed, List.of(), stable));
    }
  }

  private static List<PageRef> feed(List<PageRef> all) {
    return all.stream().sorted(Orders.NEWEST).limit(ListPage.FEED_LIMIT).toList();
  }

  private List<PageRef> ofKind(Kind kind) {
    return sources.stream().filter(page -> page.kind() == kind).toList();
  }

  private PageRef owner(Kind kind, String key, String url, String section, String title) {
    PageRef described = byUrl.get(kind + " " + url);
    return described == null ? generated(kind, key, url, section, title) : described;
  }

  private static PageRef generated(
      Kind kind, String key, String url, String section, String title) {
    String template = kind == Kind.TERM ? "term.html" : "taxonomy.html";
    return new PageRef(
        key,
        key + "/_index.md",
        kind,
        url,
        section,
        title,
        title,
        "",
        "",
        null,
        "",
        null,
        null,
        0,
        List.of(),
        List.of(),
        List.of(),
        template,
        "",
        BodyLocation.NONE);
  }
}
