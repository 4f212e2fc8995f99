package io.atoll.model;

import java.util.Comparator;

/**
 * Something in the site that keeps a page from being published.
 *
 * @param file the path of the file to mend, relative to the site's folder
 * @param line from 1; 0 when no line is known
 * @param message what is wrong and what to do about it, in one line
 */
public record Failure(String file, int line, String message) implements Comparable<Failure> {

  public static final Wire<Failure> WIRE = Wire.of("Failure", Failure::writeTo, Failure::readFrom);

  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::file, CodePoints.ORDER)
          .thenComparing(Failure::line)
          .thenComparing(Failure::message, CodePoints.ORDER);

  @Override
  public int compareTo(Failure other) {
    return ORDER.compare(this, other);
  }

  /** {@code content/a.md:3: message}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + message : file + ": " + message;
  }

  private void writeTo(WireOutput out) {
    out.text(file).number(line).text(message);
  }

  private static Failure readFrom(WireInput in) {
    return new Failure(in.text(), in.integer(), in.text());
  }
}
