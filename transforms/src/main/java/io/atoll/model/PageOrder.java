package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.Comparator;

/** The orders in which lists show pages; both are total, since keys are unique. */
public final class PageOrder {
  private static final Comparator<OffsetDateTime> LATER_FIRST =
      OffsetDateTime.timeLineOrder().reversed();

  private static final Comparator<PageRef> NEWEST_FIRST = PageOrder::newestFirst;

  /** Date descending (undated last), then key ascending. */
  public static final Comparator<PageRef> NEWEST =
      NEWEST_FIRST.thenComparing(PageRef::key, CodePoints.ORDER);

  /** Weight ascending (unset last), date descending (undated last), title, key. */
  public static final Comparator<PageRef> SECTION =
      Comparator.comparingLong(PageOrder::unsetLast)
          .thenComparing(NEWEST_FIRST)
          .thenComparing(PageRef::title, CodePoints.ORDER)
          .thenComparing(PageRef::key, CodePoints.ORDER);

  private PageOrder() {}

  /** Later dates come first and absent ones last. */
  private static int newestFirst(PageRef page, PageRef other) {
    OffsetDateTime date = page.date();
    OffsetDateTime otherDate = other.date();
    if (date == null || otherDate == null) {
      return Boolean.compare(date == null, otherDate == null);
    }
    return LATER_FIRST.compare(date, otherDate);
  }

  private static long unsetLast(PageRef page) {
    return page.weight() == 0 ? Long.MAX_VALUE : page.weight();
  }
}
