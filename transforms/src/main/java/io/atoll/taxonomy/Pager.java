package io.atoll.taxonomy;

import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Cuts a list into pages while its entries go by. */
final class Pager implements ListSink {
  private final Paging paging;
  private final PageRef owner;
  private final ListSummary list;
  private final Consumer<ListPage> pages;
  private final List<PageRef> entries = new ArrayList<>();
  private int position = 1;

  /** The pages of a list that {@code owner} shows. */
  Pager(Paging paging, PageRef owner, ListSummary list, Consumer<ListPage> pages) {
    this.paging = paging;
    this.owner = owner;
    this.list = list;
    this.pages = pages;
  }

  @Override
  public void add(PageRef entry) {
    if (entries.size() == paging.room(position)) {
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
            owner,
            position,
            paging.pages(),
            paging.total(),
            List.copyOf(entries),
            feed,
            List.of(),
            paging.stable()));
    entries.clear();
    position++;
  }
}
