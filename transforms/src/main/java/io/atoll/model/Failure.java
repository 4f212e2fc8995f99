package io.atoll.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Comparator;

/**
 * Something in the site that keeps a page from being published.
 *
 * @param file the path of the file to mend, relative to the site's folder
 * @param line from 1; 0 when no line is known
 * @param message what is wrong and what to do about it, in one line
 * @param stays how long it stays, as long as settings and templates are what they are
 */
public record Failure(String file, int line, String message, @JsonIgnore Stays stays)
    implements Comparable<Failure> {

  /** How long a failure stays. */
  public enum Stays {
    /** It may be over at any time. */
    UNKNOWN,
    /** As long as no file of the site is another. */
    WITH_ALL_FILES,
    /** As long as its own file is what it is, and no page or file comes, goes or moves. */
    WITH_ITS_PLACE,
    /** As long as its own file is what it is. */
    WITH_ITS_FILE
  }

  public static final Wire<Failure> WIRE = Wire.of("Failure", Failure::writeTo, Failure::readFrom);

  private static final Comparator<Failure> ORDER =
      Comparator.comparing(Failure::file, CodePoints.ORDER)
          .thenComparing(Failure::line)
          .thenComparing(Failure::message, CodePoints.ORDER)
          .thenComparing(Failure::stays);

  /** A failure of which it is not known whether it stays. */
  public Failure(String file, int line, String message) {
    this(file, line, message, Stays.UNKNOWN);
  }

  /** The same as one that stays so long. */
  public Failure staying(Stays known) {
    return new Failure(file, line, message, known);
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
    out.text(file).number(line).text(message).choice(stays);
  }

  private static Failure readFrom(WireInput in) {
    return new Failure(in.text(), in.integer(), in.text(), in.choice(Stays.class));
  }
}
