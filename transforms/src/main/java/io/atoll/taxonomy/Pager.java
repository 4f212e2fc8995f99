package io.atoll.taxonomy;

import io.atoll.model.ListPage;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;

/** Cuts a sorted list into pages. */
final class Pager {
  private final int size;

  /** Pages of {@code size} entries, at least 1. */
  Pager(int size) {
    this.size = size;
  }

  /** The pages of a list; an empty list has one, too. */
  List<ListPage> pages(PageRef owner, List<PageRef> sorted) {
    int count = Math.max(1, (sorted.size() + size - 1) / size);
    List<ListPage> pages = new ArrayList<>(count);
    for (int number = 1; number <= count; number++) {
      int from = (number - 1) * size;
      List<PageRef> entries = sorted.subList(from, Math.min(from + size, sorted.size()));
      List<PageRef> feed = number == 1 ? newest(sorted) : List.of();
      pages.add(
          new ListPage(owner, number, count, sorted.size(), List.copyOf(entries), feed, List.of()));
    }
    return pages;
  }

  static List<PageRef> newest(List<PageRef> pages) {
    return pages.stream().sorted(PageOrder.NEWEST).limit(ListPage.FEED_LIMIT).toList();
  }
}
