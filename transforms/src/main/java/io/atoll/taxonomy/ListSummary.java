package io.atoll.taxonomy;

import io.atoll.model.ListPage;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What must be known of a list before its first page is put out; its members are not held. */
final class ListSummary {
  private static final int FEED = ListPage.FEED_LIMIT;

  private final ListId id;
  private final int shown;
  private final Spellings spellings;
  private final PriorityQueue<PageRef> newest = new PriorityQueue<>(PageOrder.NEWEST.reversed());
  private long size;
  private @Nullable PageRef owner;
  private boolean rivalled;

  /** {@code pagerSize} is how many entries a list page shows. */
  ListSummary(ListId id, int pagerSize) {
    this.id = id;
    shown = id.kind() == ListId.Kind.HOME ? Math.max(pagerSize, FEED) : FEED;
    spellings = new Spellings(id.key());
  }

  void add(ListEntry entry) {
    switch (entry.role()) {
      case MEMBER -> member(entry.page());
      case OWNER -> owner = entry.page();
      case RIVAL -> rivalled = true;
    }
  }

  private void member(PageRef page) {
    size++;
    if (newest.size() < shown) {
      newest.add(page);
    } else if (PageOrder.NEWEST.compare(page, newest.element()) < 0) {
      newest.remove();
      newest.add(page);
    }
    if (id.kind() == ListId.Kind.TERM) {
      spellings.add(page);
    }
  }

  ListId id() {
    return id;
  }

  /** How many members the list has. */
  long size() {
    return size;
  }

  /** The newest members for the feed, and on the home page. */
  List<PageRef> newest(int limit) {
    return newest.stream().sorted(PageOrder.NEWEST).limit(limit).toList();
  }

  /** The term whose list this is, by its most frequent spelling. */
  TermRef term() {
    return spellings.display();
  }

  /** Whether a content page has the list's URL, and so takes its place. */
  boolean isRivalled() {
    return rivalled;
  }

  /** The page that shows the list; absent if it was rejected or is generated. */
  @Nullable PageRef owner() {
    return owner;
  }
}
