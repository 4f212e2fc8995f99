package io.atoll.model;

import java.util.Comparator;

/**
 * How long a page took.
 *
 * @param page what was worked on: a content file, or a file of the output
 * @param template the template that it was rendered with; empty if it was parsed
 * @param nanos of one thread's time
 */
public record PageTime(String page, String template, long nanos) {

  /** The slowest first. */
  public static final Comparator<PageTime> SLOWEST_FIRST =
      Comparator.comparingLong(PageTime::nanos)
          .reversed()
          .thenComparing(PageTime::page, CodePoints.ORDER);

  void writeTo(WireOutput out) {
    out.text(page).text(template).number(nanos);
  }

  static PageTime readFrom(WireInput in) {
    return new PageTime(in.text(), in.text(), in.number());
  }
}
