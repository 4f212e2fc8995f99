package io.atoll.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a build by the report's names, and what its pages took, added up as elements so that a
 * retried attempt is never counted twice.
 */
public record Tally(Map<String, Long> counts, Timings timings) {

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

  /** How many pages have a template that shows the pages beside them in their section. */
  public static final String SEQUENCES = "sequences";

  /** How many sources the manifest keeps that have changed since all were parsed. */
  public static final String EDITED = "edited";

  /** How many pages show others since all links were resolved, because links were edited. */
  public static final String RELINKED = "relinked";

  /** How many pages were parsed again because the state had lost their bodies. */
  public static final String LOST_BODIES = "lostBodies";

  public static final Wire<Tally> WIRE = Wire.of("Tally", Tally::writeTo, Tally::readFrom);

  /** Counts without times. */
  public Tally(Map<String, Long> counts) {
    this(counts, Timings.NONE);
  }

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
    return new Tally(sum, timings.plus(other.timings));
  }

  /** The same with some counts and all times replaced. */
  public Tally with(Map<String, Long> others, Timings times) {
    Map<String, Long> replaced = new TreeMap<>(counts);
    replaced.putAll(others);
    return new Tally(replaced, times);
  }

  private void writeTo(WireOutput out) {
    out.map(counts, (count, to) -> to.number(count));
    timings.writeTo(out);
  }

  private static Tally readFrom(WireInput in) {
    return new Tally(in.map(WireInput::number), Timings.readFrom(in));
  }
}
