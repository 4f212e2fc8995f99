package io.atoll.model;

import java.util.Comparator;

/**
 * Where the page store keeps a page's {@link StoredPage}.
 *
 * @param segment the segment's name, relative to the store's folder
 * @param offset in bytes from the segment's start
 * @param length of the stored record, in bytes
 */
public record BodyLocation(String segment, long offset, int length) {

  /** The place of a page that has no stored body (a generated list page). */
  public static final BodyLocation NONE = new BodyLocation("", 0, 0);

  /** The order in which the store reads them best. */
  public static final Comparator<BodyLocation> ORDER =
      Comparator.comparing(BodyLocation::segment).thenComparingLong(BodyLocation::offset);

  public void writeTo(WireOutput out) {
    out.text(segment).number(offset).number(length);
  }

  public static BodyLocation readFrom(WireInput in) {
    return new BodyLocation(in.text(), in.number(), in.integer());
  }
}
