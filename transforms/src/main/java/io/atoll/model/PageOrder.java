package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The orders in which lists show pages; both are total, since keys are unique. */
public final class PageOrder {

  /** Date descending (undated last), then key ascending. */
  public static final Comparator<PageRef> NEWEST =
      Comparator.comparing(PageOrder::newestFirst).thenComparing(PageRef::key, CodePoints.ORDER);

  /** Weight ascending (unset last), date descending (undated last), title, key. */
  public static final Comparator<PageRef> SECTION =
      Comparator.comparing(PageOrder::unsetLast)
          .thenComparing(PageOrder::newestFirst)
          .thenComparing(PageRef::title, CodePoints.ORDER)
          .thenComparing(PageRef::key, CodePoints.ORDER);

  private static final Comparator<OffsetDateTime> LATER_FIRST =
      OffsetDateTime.timeLineOrder().reversed();

  private PageOrder() {}

  private static NewestFirst newestFirst(PageRef page) {
    return new NewestFirst(page.date());
  }

  private static long unsetLast(PageRef page) {
    return page.weight() == 0 ? Long.MAX_VALUE : page.weight();
  }

  /** A date that compares later dates first and absent ones last. */
  private record NewestFirst(@Nullable OffsetDateTime date) implements Comparable<NewestFirst> {
    @Override
    public int compareTo(NewestFirst other) {
      if (date == null || other.date == null) {
        return Boolean.compare(date == null, other.date == null);
      }
      return LATER_FIRST.compare(date, other.date);
    }
  }
}
