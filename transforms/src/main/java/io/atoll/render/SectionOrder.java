package io.atoll.render;

import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.render.ListedPages.Listed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether pages with new titles stay where they stand in the lists of their sections: of pages with
 * the same weight and date the title decides.
 */
final class SectionOrder {
  private final Set<String> retitled;
  private final Map<String, TreeMap<Integer, Span>> sections = new TreeMap<>();

  SectionOrder(Set<String> retitled) {
    this.retitled = retitled;
  }

  /**
   * What one page of a section's list holds.
   *
   * @param section the section's key
   * @param position the list page's, from 1
   * @param keys of its entries in their order; only the first and the last where none has a new
   *     title
   */
  record Span(String section, int position, List<String> keys) {

    /** Of a list page; absent if it is of no section, or empty. */
    static Optional<Span> of(Listed list, Set<String> retitled) {
      PageRef owner = list.frame().owner();
      List<String> keys = list.entries();
      if (owner.kind() != PageRef.Kind.SECTION || keys.isEmpty()) {
        return Optional.empty();
      }
      boolean counts = keys.stream().anyMatch(retitled::contains);
      List<String> held = counts ? keys : List.of(keys.get(0), keys.get(keys.size() - 1));
      return Optional.of(new Span(owner.key(), list.frame().position(), held));
    }
  }

  /** Two neighbours in a list. */
  private record Pair(String first, String second) {}

  void add(Span span) {
    sections.computeIfAbsent(span.section, s -> new TreeMap<>()).put(span.position, span);
  }

  /** The keys of the pages to compare: each page with a new title and those beside it. */
  Set<String> compared() {
    Set<String> keys = new HashSet<>(retitled);
    for (Pair pair : pairs()) {
      keys.add(pair.first);
      keys.add(pair.second);
    }
    return keys;
  }

  /** Whether all stay; false if the section of one has no list. */
  boolean holds(Function<String, PageRef> pages) {
    Set<String> listed = new HashSet<>();
    sections.values().forEach(all -> all.values().forEach(span -> listed.addAll(span.keys)));
    return listed.containsAll(retitled)
        && pairs().stream()
            .allMatch(
                pair ->
                    PageOrder.SECTION.compare(pages.apply(pair.first), pages.apply(pair.second))
                        < 0);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (TreeMap<Integer, Span> spans : sections.values()) {
      String before = null;
      for (Span span : spans.values()) {
        for (String key : span.keys) {
          if (before != null && (retitled.contains(before) || retitled.contains(key))) {
            pairs.add(new Pair(before, key));
          }
          before = key;
        }
      }
    }
    return pairs;
  }
}
