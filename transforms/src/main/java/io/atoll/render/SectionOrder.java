package io.atoll.render;

import io.atoll.model.Listed;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Where pages with new titles stand in the lists of their sections: of pages with the same weight
 * and date the title decides.
 */
final class SectionOrder {
  private static final Comparator<PageRef> ORDER = PageOrder.SECTION;

  private final Set<String> retitled;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, TreeMap<Integer, Span>> sections = new TreeMap<>();

  /** Of pages of which these have other titles than in the last build. */
  SectionOrder(Set<String> retitled) {
    this.retitled = retitled;
  }

  /**
   * What one page of a section's list holds.
   *
   * @param section the section's key
   * @param position the list page's, from 1
   * @param address the list page's
   * @param isMixed whether some of its entries may have other titles than when it was made
   * @param keys those of its entries that may be the first or the last one
   */
  record Span(String section, int position, String address, boolean isMixed, List<String> keys) {

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
      int position = list.frame().position();
      return Optional.of(new Span(owner.key(), position, list.frame().url(), isMixed, keys));
    }
  }

  /** A page and the one that must come behind it. */
  private record Pair(String first, String second) {
    boolean holds(Function<String, PageRef> pages) {
      return ORDER.compare(pages.apply(first), pages.apply(second)) < 0;
    }
  }

  /**
   * Neighbouring pages of a list.
   *
   * @param addresses theirs, in order
   * @param first the key of what must come first of all their entries
   * @param last the key of what must come last
   */
  private record Run(List<String> addresses, String first, String last) {
    static Run of(Span span, Function<String, PageRef> pages) {
      Comparator<String> order = (a, b) -> ORDER.compare(pages.apply(a), pages.apply(b));
      return new Run(
          List.of(span.address),
          span.keys.stream().min(order).orElseThrow(),
          span.keys.stream().max(order).orElseThrow());
    }

    boolean reachesInto(Run next, Function<String, PageRef> pages) {
      return new Pair(next.first, last).holds(pages);
    }

    Run with(Run next, Function<String, PageRef> pages) {
      List<String> all = new ArrayList<>(addresses);
      all.addAll(next.addresses);
      return new Run(
          all,
          new Pair(first, next.first).holds(pages) ? first : next.first,
          new Pair(last, next.last).holds(pages) ? next.last : last);
    }
  }

  void add(Span span) {
    sections.computeIfAbsent(span.section, s -> new TreeMap<>()).put(span.position, span);
    if (span.isMixed) {
      span.keys.stream().filter(retitled::contains).forEach(listed::add);
    }
  }

  /** The keys of the pages to compare. */
  Set<String> compared() {
    Set<String> keys = new HashSet<>();
    mixed().forEach(spans -> spans.forEach(span -> keys.addAll(span.keys)));
    return keys;
  }

  /** Whether each page with a new title stands in the list of its section. */
  boolean areListed() {
    return listed.containsAll(retitled);
  }

  /** The addresses of list pages between which entries move, each time of neighbours in order. */
  List<List<String>> exchanges(Function<String, PageRef> pages) {
    List<List<String>> exchanges = new ArrayList<>();
    for (Collection<Span> spans : mixed()) {
      Deque<Run> runs = new ArrayDeque<>();
      for (Span span : spans) {
        Run run = Run.of(span, pages);
        while (!runs.isEmpty() && runs.getLast().reachesInto(run, pages)) {
          run = runs.removeLast().with(run, pages);
        }
        runs.addLast(run);
      }
      runs.stream().map(Run::addresses).filter(all -> all.size() > 1).forEach(exchanges::add);
    }
    return exchanges;
  }

  /** The pages of the lists in which any title has changed. */
  private List<Collection<Span>> mixed() {
    return sections.values().stream()
        .map(TreeMap::values)
        .filter(spans -> spans.stream().anyMatch(Span::isMixed))
        .toList();
  }
}
