package io.atoll.taxonomy;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Cuts a list into pages while its entries go by; an empty list has one page, too. Of stable pages
 * all but the first are full, and the first takes what is left: up to twice as many but one.
 */
final class Pager implements ListSink {
  private final int size;
  private final PageRef owner;
  private final ListSummary list;
  private final int count;
  private final Consumer<ListPage> pages;
  private final List<PageRef> entries = new ArrayList<>();
  private final boolean stable;
  private final long first;
  private int position = 1;

  /** Pages of {@code size} entries, at least 1, that {@code owner} shows. */
  Pager(int size, boolean stable, PageRef owner, ListSummary list, Consumer<ListPage> pages) {
    this.size = size;
    this.stable = stable;
    this.owner = owner;
    this.list = list;
    long all = stable ? list.size() / size : (list.size() + size - 1) / size;
    this.count = Math.toIntExact(Math.max(1, all));
    this.first = stable ? list.size() - (count - 1L) * size : size;
    this.pages = pages;
  }

  @Override
  public void add(PageRef entry) {
    if (entries.size() == (position == 1 ? first : size)) {
      put();
    }
    entries.add(entry);
  }

  @Override
  public void end() {
    put();
  }

  private void put() {
    List<PageRef> feed = position == 1 ? list.newest(ListPage.FEED_LIMIT) : List.of();
    pages.accept(
        new ListPage(
            owner, position, count, list.size(), List.copyOf(entries), feed, List.of(), stable));
    entries.clear();
    position++;
  }
}
