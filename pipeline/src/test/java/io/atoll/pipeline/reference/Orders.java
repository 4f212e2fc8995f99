package io.atoll.pipeline.reference;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The orders in which the contract lists pages. */
final class Orders {
  static final Comparator<PageRef> BY_KEY = comparing(PageRef::key, CodePoints.ORDER);

  /** Date descending, undated last, then key ascending. */
  static final Comparator<PageRef> NEWEST =
      comparing(Orders::instant, nullsFirst(naturalOrder())).reversed().thenComparing(BY_KEY);

  /** Weight ascending, unset last, then date descending, title, key. */
  static final Comparator<PageRef> SECTION =
      comparing((PageRef page) -> weight(page.weight()))
          .thenComparing(comparing(Orders::instant, nullsFirst(naturalOrder())).reversed())
          .thenComparing(PageRef::title, CodePoints.ORDER)
          .thenComparing(BY_KEY);

  private Orders() {}

  /** A weight that sorts as the contract says: 0 is unset and last. */
  static long weight(int weight) {
    return weight == 0 ? Long.MAX_VALUE : weight;
  }

  private static @Nullable Instant instant(PageRef page) {
    return page.date() == null ? null : page.date().toInstant();
  }
}
