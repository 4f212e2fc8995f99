package io.atoll.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;

/**
 * Something in the site that keeps a page from being published.
 *
 * @param file the path of the file to mend, relative to the site's folder
 * @param line from 1; 0 when no line is known
 * @param message what is wrong and what to do about it, in one line
 * @param lasting whether it stays as long as its file, the settings and the templates are what they
 *     are; of others that is not known
 */
public record Failure(String file, int line, String message, @JsonIgnore boolean lasting)
    implements Comparable<Failure> {

  public static final Wire<Failure> WIRE = Wire.of("Failure", Failure::writeTo, Failure::readFrom);

  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::file, CodePoints.ORDER)
          .thenComparing(Failure::line)
          .thenComparing(Failure::message, CodePoints.ORDER)
          .thenComparing(Failure::lasting);

  /** A failure of which it is not known whether it stays. */
  public Failure(String file, int line, String message) {
    this(file, line, message, false);
  }

  /** The same as one that stays. */
  public Failure asLasting() {
    return new Failure(file, line, message, true);
  }

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
    out.text(file).number(line).text(message).flag(lasting);
  }

  private static Failure readFrom(WireInput in) {
    return new Failure(in.text(), in.integer(), in.text(), in.flag());
  }
}
