package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import java.util.Comparator;

/**
 * A link that leads nowhere.
 *
 * @param file the file that holds it, relative to the site's folder
 * @param line from 1; 0 when unknown
 * @param target where it wants to lead, percent-decoded, without query and fragment
 */
public record BrokenLink(String file, int line, String target) implements Comparable<BrokenLink> {
  private static final Comparator<BrokenLink> ORDER =
      Comparator.comparing(BrokenLink::file, CodePoints.ORDER)
          .thenComparing(BrokenLink::line)
          .thenComparing(BrokenLink::target, CodePoints.ORDER);

  @Override
  public int compareTo(BrokenLink other) {
    return ORDER.compare(this, other);
  }
}
