package io.atoll.taxonomy;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts a list into pages while its entries go by; an empty list has one page, too. */
final class Pager implements ListSink {
  private final int size;
  private final PageRef owner;
  private final ListSummary list;
  private final int count;
  private final Consumer<ListPage> pages;
  private final List<PageRef> entries = new ArrayList<>();
  private int number = 1;

  /** Pages of {@code size} entries, at least 1, that {@code owner} shows. */
  Pager(int size, PageRef owner, ListSummary list, Consumer<ListPage> pages) {
    this.size = size;
    this.owner = owner;
    this.list = list;
    this.count = Math.toIntExact(Math.max(1, (list.size() + size - 1) / size));
    this.pages = pages;
  }

  @Override
  public void add(PageRef entry) {
    if (entries.size() == size) {
      put();
    }
    entries.add(entry);
  }

  @Override
  public void end() {
    put();
  }

  private void put() {
    List<PageRef> feed = number == 1 ? list.newest(ListPage.FEED_LIMIT) : List.of();
    pages.accept(
        new ListPage(owner, number, count, list.size(), List.copyOf(entries), feed, List.of()));
    entries.clear();
    number++;
  }
}
