package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Listed;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Tally;
import io.atoll.render.ShownPages.Shown;
import io.atoll.store.AtOnce;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Who shows some pages: found by a look through all that the manifest keeps of what pages and lists
 * show, of which no more is held than names.
 *
 * @param pages the keys of the edited pages and of those that show one of them, by their bucket
 * @param lists the addresses of the pages of lists that show one of them, by their bucket
 * @param order the order of their sections
 */
record Showing(
    Map<Integer, Set<String>> pages, Map<Integer, Set<String>> lists, SectionOrder order) {

  /** What one bucket adds. */
  private record Part(
      int bucket, Set<String> pages, Set<String> lists, List<SectionOrder.Span> sections) {

    Part(int bucket) {
      this(bucket, new HashSet<>(), new HashSet<>(), new ArrayList<>());
    }
  }

  /** Without any change that others show: the edited pages alone. */
  static Showing themselves(Buckets buckets, Edits edits) {
    return new Showing(buckets.group(edits.ownPages()), Map.of(), new SectionOrder(Set.of()));
  }

  /**
   * Who shows the pages of these edits.
   *
   * @param counted how much the manifest keeps
   * @throws PipelineNeededException if it keeps less, because it is damaged, or if there are too
   *     many
   */
  static Showing of(
      Edits edits,
      Buckets buckets,
      ShownPages shown,
      ListedPages listed,
      Tally counted,
      EditRoom room)
      throws IOException, PipelineNeededException {
    Search search = new Search(edits, shown, listed, room);
    Collection<Part> parts = search.through(buckets);
    PipelineNeededException.unless(
        search.found.get() <= room.files(),
        "more than " + room.files() + " files may show what was edited, which --memory bounds");
    PipelineNeededException.unless(
        search.pages.get() == counted.get(Tally.SHOWING)
            && search.lists.get() == counted.get(Tally.LISTING),
        "the state has lost what some pages show");
    Showing all = themselves(buckets, edits).withOrderOf(edits.retitled());
    parts.forEach(all::add);
    return all;
  }

  private Showing withOrderOf(Set<String> retitled) {
    return new Showing(pages, new TreeMap<>(), new SectionOrder(retitled));
  }

  /** The same and the pages of lists that have these addresses. */
  Showing with(Set<String> addresses, Buckets buckets) {
    SortedMap<Integer, Set<String>> all = buckets.group(addresses);
    lists.forEach((bucket, own) -> all.computeIfAbsent(bucket, b -> new TreeSet<>()).addAll(own));
    return new Showing(pages, all, order);
  }

  private void add(Part part) {
    if (!part.pages.isEmpty()) {
      pages.computeIfAbsent(part.bucket, b -> new TreeSet<>()).addAll(part.pages);
    }
    if (!part.lists.isEmpty()) {
      lists.put(part.bucket, part.lists);
    }
    part.sections.forEach(order::add);
  }

  /** Looks through the buckets, several at a time. */
  private static final class Search {
    private final Edits edits;
    private final ShownPages shown;
    private final ListedPages listed;
    private final EditRoom room;
    private final AtomicLong pages = new AtomicLong();
    private final AtomicLong lists = new AtomicLong();
    private final AtomicLong found = new AtomicLong();

    Search(Edits edits, ShownPages shown, ListedPages listed, EditRoom room) {
      this.edits = edits;
      this.shown = shown;
      this.listed = listed;
      this.room = room;
    }

    Collection<Part> through(Buckets buckets) throws IOException {
      Collection<Part> parts = new ConcurrentLinkedQueue<>();
      AtOnce.below(buckets.count(), bucket -> parts.add(in(bucket)));
      return parts;
    }

    private Part in(int bucket) throws IOException {
      Part part = new Part(bucket);
      try (Stream<Shown> pages = shown.read(bucket);
          Stream<Listed> lists = listed.read(bucket)) {
        pages.forEach(page -> add(page, part));
        lists.forEach(list -> add(list, part));
      }
      long all = found.addAndGet(part.pages.size() + part.lists.size());
      return all <= room.files() ? part : new Part(bucket);
    }

    private void add(Shown page, Part part) {
      pages.incrementAndGet();
      if (page.shows(edits.shownAnew())) {
        part.pages.add(page.key());
      }
    }

    private void add(Listed list, Part part) {
      lists.incrementAndGet();
      if (list.shows(edits.shownAnew())) {
        part.lists.add(list.frame().url());
      }
      if (!edits.reordered().isEmpty()) {
        SectionOrder.Span.of(list, edits.reordered()).ifPresent(part.sections::add);
      }
    }
  }
}
