package io.atoll.render;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The site's sections, from each to its parent and to its children. */
final class SectionTree {
  private static final String HOME = "";
  private static final Comparator<PageRef> LIST_ORDER =
      Comparator.comparingLong(
              (PageRef page) -> page.weight() == 0 ? Long.MAX_VALUE : page.weight())
          .thenComparing(PageRef::date, SectionTree::newestFirst)
          .thenComparing(PageRef::title, CodePoints.ORDER)
          .thenComparing(PageRef::key, CodePoints.ORDER);

  private final Map<String, PageRef> sections = new LinkedHashMap<>();
  private final Map<String, List<PageRef>> children = new LinkedHashMap<>();

  SectionTree(List<PageRef> pages) {
    for (PageRef page : pages) {
      sections.put(page.key(), page);
      if (page.kind() == PageRef.Kind.SECTION) {
        children.computeIfAbsent(page.section(), key -> new ArrayList<>()).add(page);
      }
    }
    children.values().forEach(list -> list.sort(LIST_ORDER));
  }

  private static int newestFirst(@Nullable OffsetDateTime left, @Nullable OffsetDateTime right) {
    if (left == null || right == null) {
      return Boolean.compare(left == null, right == null);
    }
    return right.toInstant().compareTo(left.toInstant());
  }

  @Nullable PageRef home() {
    return sections.get(HOME);
  }

  List<PageRef> childrenOf(String key) {
    return children.getOrDefault(key, List.of());
  }

  /** The section that holds the page; the home page for those that stand in none. */
  @Nullable PageRef parentOf(PageRef page) {
    if (page.kind() == PageRef.Kind.HOME) {
      return null;
    }
    PageRef parent = sections.get(page.section());
    return parent == null || parent.key().equals(page.key()) ? home() : parent;
  }

  /** The sections above a page, the home page first. */
  List<PageRef> above(PageRef page) {
    Deque<PageRef> result = new ArrayDeque<>();
    PageRef parent = parentOf(page);
    while (parent != null && result.size() <= sections.size()) {
      result.addFirst(parent);
      parent = parentOf(parent);
    }
    return List.copyOf(result);
  }
}
