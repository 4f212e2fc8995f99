package io.atoll.model;

import java.util.Comparator;

/**
 * A link that leads to no page.
 *
 * @param file the content file, relative to the site's folder
 * @param line where the link stands, from 1; 0 when unknown
 * @param target the destination as it was written
 */
public record BrokenLink(String file, int line, String target) implements Comparable<BrokenLink> {

  public static final Wire<BrokenLink> WIRE =
      Wire.of("BrokenLink", BrokenLink::writeTo, BrokenLink::readFrom);

  /** A report shows so many at the most, the first by file, line and target. */
  public static final int SHOWN = 1000;

  private static final Comparator<BrokenLink> ORDER =
      Comparator.comparing(BrokenLink::file, CodePoints.ORDER)
          .thenComparing(BrokenLink::line)
          .thenComparing(BrokenLink::target, CodePoints.ORDER);

  @Override
  public int compareTo(BrokenLink other) {
    return ORDER.compare(this, other);
  }

  /** {@code content/a.md:3: target}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + target : file + ": " + target;
  }

  private void writeTo(WireOutput out) {
    out.text(file).number(line).text(target);
  }

  private static BrokenLink readFrom(WireInput in) {
    return new BrokenLink(in.text(), in.integer(), in.text());
  }
}
