package io.atoll.taxonomy;

import io.atoll.model.Demand;
import io.atoll.model.ListPage;
import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.site.Site;
import io.atoll.store.ExternalSort;
import io.atoll.store.SiteIndex;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * Builds the lists of one bucket. Takes their entries in any order, then puts the lists out in
 * order, each while its members are merged from what was spilled: a list of a million pages takes
 * no more memory than one of a thousand.
 */
final class ListBuilder implements Closeable {
  private static final Comparator<ListEntry> BY_LIST =
      Comparator.comparing((ListEntry entry) -> entry.list().name())
          .thenComparing(ListBuilder::inTheirOrder);

  private final Site site;
  private final ListOutputs outputs;
  private final ExternalSort<ListEntry> members;
  private final Map<String, ListSummary> lists = new TreeMap<>();

  ListBuilder(Site site, SiteIndex index, ListOutputs outputs) {
    this.site = site;
    this.outputs = outputs;
    members = index.sort(ListEntry.WIRE, BY_LIST);
  }

  /** Of two entries of the same list. */
  private static int inTheirOrder(ListEntry a, ListEntry b) {
    boolean isTerm = a.list().kind() == ListId.Kind.TERM;
    return (isTerm ? PageOrder.NEWEST : PageOrder.SECTION).compare(a.page(), b.page());
  }

  void add(ListEntry entry) throws IOException {
    lists
        .computeIfAbsent(
            entry.list().name(), name -> new ListSummary(entry.list(), site.config().pagerSize()))
        .add(entry);
    if (entry.role() == ListEntry.Role.MEMBER && entry.list().kind() != ListId.Kind.HOME) {
      members.add(entry);
    }
  }

  /** Puts out all lists; says how many there were. */
  int build() throws IOException {
    Iterator<ListEntry> sorted = members.sorted();
    for (ListSummary list : lists.values()) {
      put(list, new Members(sorted, list.id().kind() == ListId.Kind.HOME ? 0 : list.size()));
    }
    return lists.size();
  }

  private void put(ListSummary list, Iterator<PageRef> sorted) throws IOException {
    List<ListSink> sinks = sinks(list);
    while (sorted.hasNext()) {
      PageRef page = sorted.next();
      for (ListSink sink : sinks) {
        sink.add(page);
      }
    }
    for (ListSink sink : sinks) {
      sink.end();
    }
  }

  private List<ListSink> sinks(ListSummary list) throws IOException {
    List<ListSink> sinks = new ArrayList<>();
    switch (list.id().kind()) {
      case HOME -> home(list);
      case SECTION -> section(list, sinks);
      case TERM -> term(list, sinks);
      case ALL -> sinks.add(outputs.index(SiteIndex.ALL_PAGES));
    }
    return sinks;
  }

  private void home(ListSummary list) {
    PageRef owner = list.owner();
    if (owner != null && !site.config().disabled("home")) {
      List<PageRef> shown = list.newest(site.config().pagerSize());
      List<PageRef> feed = list.newest(ListPage.FEED_LIMIT);
      outputs.page(new ListPage(owner, 1, 1, shown.size(), shown, feed, List.of(), false));
    }
  }

  private void section(ListSummary list, List<ListSink> sinks) {
    sinks.add(new Places(site, outputs));
    PageRef owner = list.owner();
    if (owner != null && !site.config().disabled("section")) {
      sinks.add(pager(owner, list));
    }
  }

  private void term(ListSummary list, List<ListSink> sinks) throws IOException {
    if (list.size() == 0 && list.owner() == null) {
      return;
    }
    TermRef term = list.term();
    sinks.add(outputs.term(new Term(term, list.size())));
    if (site.demands(Demand.TERMS)) {
      sinks.add(outputs.index(SiteIndex.termPages(list.id().key())));
    }
    if (!list.isRivalled() && !site.config().disabled("term")) {
      PageRef authored = list.owner();
      PageRef owner = authored == null ? GeneratedOwner.of(term) : authored;
      sinks.add(pager(owner, list));
    }
  }

  private Pager pager(PageRef owner, ListSummary list) {
    return new Pager(Paging.of(list.size(), site.config()), owner, list, outputs::page);
  }

  @Override
  public void close() throws IOException {
    members.close();
  }

  /** The next so many pages of the sorted entries: those of one list. */
  private static final class Members implements Iterator<PageRef> {
    private final Iterator<ListEntry> sorted;
    private long left;

    Members(Iterator<ListEntry> sorted, long size) {
      this.sorted = sorted;
      left = size;
    }

    @Override
    public boolean hasNext() {
      return left > 0;
    }

    @Override
    public PageRef next() {
      if (left == 0) {
        throw new NoSuchElementException();
      }
      left--;
      return sorted.next().page();
    }
  }
}
