package io.atoll.taxonomy;

import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.taxonomy.ListEntry.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list that pages enter, leave, or stand elsewhere in. Its members go by in any order: counting
 * how many come before each page that enters tells the places of these, without any sorting.
 */
final class EditedList {
  private static final int DISPLACED = Integer.MIN_VALUE;

  private final ListSummary summary;
  private final Comparator<PageRef> order;
  private final List<PageRef> entering = new ArrayList<>();
  private final Set<String> displaced = new HashSet<>();
  private final List<PageRef> leaving = new ArrayList<>();
  private final List<PageRef> members = new ArrayList<>();
  private final long gathered;
  private long[] between = new long[0];
  private long gained;

  /** {@code gathered} tells how many members may be held: none of a list that is published. */
  EditedList(ListId id, int pagerSize, long gathered) {
    this.gathered = gathered;
    summary = new ListSummary(id, pagerSize);
    order = id.kind() == ListId.Kind.TERM ? PageOrder.NEWEST : PageOrder.SECTION;
  }

  /** What is known of its members now. */
  ListSummary summary() {
    return summary;
  }

  /** A page leaves its place. */
  void leave(PageRef page) {
    displaced.add(page.key());
    leaving.add(page);
    gained--;
  }

  /** A page gets a place, be it another one or the same. */
  void enter(PageRef page) {
    place(page);
    gained++;
  }

  /** A page of the list may stand elsewhere in it. */
  void move(PageRef page) {
    if (!displaced.contains(page.key())) {
      place(page);
    }
  }

  private void place(PageRef page) {
    displaced.add(page.key());
    entering.add(page);
  }

  /** All pages that get a place are known. */
  void begin() {
    entering.sort(order);
    between = new long[entering.size() + 1];
  }

  /** Takes in one of its members as they are now; by several threads. */
  void member(PageRef page) {
    int place = placeOf(page);
    synchronized (this) {
      summary.add(new ListEntry(summary.id(), Role.MEMBER, page));
      if (members.size() < gathered) {
        members.add(page);
      }
      if (place != DISPLACED) {
        between[place]++;
      }
    }
  }

  /** Before how many of the entering pages a page does not come. */
  private int placeOf(PageRef page) {
    boolean isDisplaced = displaced.contains(page.key());
    return isDisplaced ? DISPLACED : -Collections.binarySearch(entering, page, order) - 1;
  }

  /** How many members it had. */
  long sizeBefore() {
    return summary.size() - gained;
  }

  /**
   * The keys of its members in order.
   *
   * @param before those that it had
   * @throws PipelineNeededException if it had others
   */
  List<String> edited(List<String> before) throws PipelineNeededException {
    List<String> staying = before.stream().filter(key -> !displaced.contains(key)).toList();
    PipelineNeededException.unless(
        before.size() == sizeBefore() && staying.size() + entering.size() == summary.size(),
        "the state has lost entries of the list " + summary.id().name());
    List<String> now = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < between.length; i++) {
      int end = next + Math.toIntExact(between[i]);
      now.addAll(staying.subList(next, end));
      if (i < entering.size()) {
        now.add(entering.get(i).key());
      }
      next = end;
    }
    return now;
  }

  /**
   * The keys of its members in order, where all have been gathered.
   *
   * @throws PipelineNeededException if they are too many for that
   */
  List<String> members() throws PipelineNeededException {
    PipelineNeededException.unless(
        members.size() == summary.size(),
        "the section " + summary.id().name() + " is too large for --memory to hold it");
    return members.stream().sorted(order).map(PageRef::key).toList();
  }

  /** The same as they were before, but for those that have other titles. */
  List<String> membersBefore() {
    return Stream.concat(
            members.stream().filter(page -> !displaced.contains(page.key())), leaving.stream())
        .sorted(order)
        .map(PageRef::key)
        .toList();
  }

  /** Whether a page has lost its place, or got another one. */
  boolean isDisplaced(String key) {
    return displaced.contains(key);
  }
}
