package io.atoll.render;

import io.atoll.model.Neighbourhood;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.render.ListedPages.Listed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether pages with new titles stay on their page of their section's list, and between the pages
 * that they name as the previous and the next one: of pages with the same weight and date the title
 * decides. On one page of a list they may change places.
 */
final class SectionOrder {
  private static final Comparator<PageRef> ORDER = PageOrder.SECTION;

  private final Set<String> retitled;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, TreeMap<Integer, Span>> sections = new TreeMap<>();
  private final List<Pair> sequences = new ArrayList<>();

  /** Of pages of which these have other titles than in the last build. */
  SectionOrder(Set<String> retitled) {
    this.retitled = retitled;
  }

  /**
   * What one page of a section's list holds.
   *
   * @param section the section's key
   * @param position the list page's, from 1
   * @param isMixed whether some of its entries may have other titles than when it was made
   * @param keys those of its entries that may be the first or the last one
   */
  record Span(String section, int position, boolean isMixed, List<String> keys) {

    /** Of a list page; absent if it is of no section, or empty. */
    static Optional<Span> of(Listed list, Set<String> changed) {
      PageRef owner = list.frame().owner();
      if (owner.kind() != PageRef.Kind.SECTION || list.entries().isEmpty()) {
        return Optional.empty();
      }
      List<String> same = list.entries().stream().filter(key -> !changed.contains(key)).toList();
      List<String> keys = new ArrayList<>(list.entries());
      keys.removeAll(same);
      boolean isMixed = !keys.isEmpty();
      if (!same.isEmpty()) {
        keys.add(same.get(0));
        keys.add(same.get(same.size() - 1));
      }
      return Optional.of(new Span(owner.key(), list.frame().position(), isMixed, keys));
    }

    private Stream<PageRef> pages(Function<String, PageRef> pages) {
      return keys.stream().map(pages);
    }
  }

  /** A page and the one that must come behind it. */
  private record Pair(String first, String second) {}

  /** Two neighbours among the pages of one section's list. */
  private record Border(Span before, Span behind) {
    boolean holds(Function<String, PageRef> pages) {
      PageRef last = before.pages(pages).max(ORDER).orElseThrow();
      PageRef first = behind.pages(pages).min(ORDER).orElseThrow();
      return ORDER.compare(last, first) < 0;
    }
  }

  void add(Span span) {
    sections.computeIfAbsent(span.section, s -> new TreeMap<>()).put(span.position, span);
    if (span.isMixed) {
      span.keys.stream().filter(retitled::contains).forEach(listed::add);
    }
  }

  /** Adds what a page shows as the previous and the next one. */
  void add(Neighbourhood page) {
    if (page.previous() != null) {
      sequences.add(new Pair(page.previous(), page.key()));
    }
    if (page.next() != null) {
      sequences.add(new Pair(page.key(), page.next()));
    }
  }

  /** The keys of the pages to compare. */
  Set<String> compared() {
    Set<String> keys = new HashSet<>();
    for (Border border : borders()) {
      keys.addAll(border.before.keys);
      keys.addAll(border.behind.keys);
    }
    for (Pair pair : sequences) {
      keys.add(pair.first);
      keys.add(pair.second);
    }
    return keys;
  }

  /** Whether all stay; false if the section of one has no list. */
  boolean holds(Function<String, PageRef> pages) {
    return listed.containsAll(retitled)
        && borders().stream().allMatch(border -> border.holds(pages))
        && sequences.stream()
            .allMatch(pair -> ORDER.compare(pages.apply(pair.first), pages.apply(pair.second)) < 0);
  }

  /** Neighbours of which one may have other first or last entries than it had. */
  private Collection<Border> borders() {
    List<Border> borders = new ArrayList<>();
    for (TreeMap<Integer, Span> spans : sections.values()) {
      Span before = null;
      for (Span span : spans.values()) {
        if (before != null && (before.isMixed || span.isMixed)) {
          borders.add(new Border(before, span));
        }
        before = span;
      }
    }
    return borders;
  }
}
