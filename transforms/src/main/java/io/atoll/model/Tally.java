package io.atoll.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a build by the report's names, added up as elements so that a retried attempt is never
 * counted twice.
 */
public record Tally(Map<String, Long> counts) {

  /**
   * No count, but the earliest time at which the site is another one without any edit, because a
   * page is published or expires: in milliseconds since the epoch.
   */
  public static final String CHANGES_AT = "changesAt";

  /** How many pages show what their templates look up in the whole site. */
  public static final String LOOKING_UP = "lookingUp";

  /** How many pages' neighbours the manifest keeps. */
  public static final String SHOWING = "showing";

  /** How many pages of lists the manifest keeps. */
  public static final String LISTING = "listing";

  public static final Wire<Tally> WIRE = Wire.of("Tally", Tally::writeTo, Tally::readFrom);

  public static Tally of(String name, long count) {
    return new Tally(Map.of(name, count));
  }

  /** The count under a name; 0 if nothing was counted. */
  public long get(String name) {
    return counts.getOrDefault(name, 0L);
  }

  public Tally plus(Tally other) {
    Map<String, Long> sum = new TreeMap<>(counts);
    other.counts.forEach(
        (name, count) -> sum.merge(name, count, name.equals(CHANGES_AT) ? Math::min : Long::sum));
    return new Tally(sum);
  }

  /** The same with some counts replaced. */
  public Tally with(Map<String, Long> others) {
    Map<String, Long> replaced = new TreeMap<>(counts);
    replaced.putAll(others);
    return new Tally(replaced);
  }

  private void writeTo(WireOutput out) {
    out.map(counts, (count, to) -> to.number(count));
  }

  private static Tally readFrom(WireInput in) {
    return new Tally(in.map(WireInput::number));
  }
}
