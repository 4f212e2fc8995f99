package io.atoll.model;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * When a page is part of the site.
 *
 * @param draft whether it is a draft
 * @param published from when on it is; absent: always
 * @param expiry until when; absent: for ever
 */
public record Availability(
    boolean draft, @Nullable OffsetDateTime published, @Nullable OffsetDateTime expiry) {

  /**
   * When, after a time, this changes by itself, in milliseconds since the epoch; the greatest
   * number if never.
   */
  public long changesAfter(Instant time) {
    return Math.min(after(time, published), after(time, expiry));
  }

  /**
   * When a date comes that lies after a time, in milliseconds since the epoch; the greatest number
   * if it does not.
   */
  public static long after(Instant time, @Nullable OffsetDateTime date) {
    return date == null || !date.toInstant().isAfter(time)
        ? Long.MAX_VALUE
        : date.toInstant().toEpochMilli();
  }

  public void writeTo(WireOutput out) {
    out.flag(draft).date(published).date(expiry);
  }

  public static Availability readFrom(WireInput in) {
    return new Availability(in.flag(), in.date(), in.date());
  }
}
