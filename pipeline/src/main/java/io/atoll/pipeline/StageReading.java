package io.atoll.pipeline;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the stages of a build tell of themselves at some time.
 *
 * @param counts what they have counted, by name: {@code STAGE/elements} and the like
 * @param intervals by stage, from when to when it was at work
 */
public record StageReading(Map<String, Long> counts, Map<String, Interval> intervals) {

  /** Nothing has been told yet. */
  public static final StageReading NONE = new StageReading(Map.of(), Map.of());

  public StageReading {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    intervals = Collections.unmodifiableSortedMap(new TreeMap<>(intervals));
  }

  /**
   * A time at work, by the clocks of the workers.
   *
   * @param first its beginning, in milliseconds since 1970
   * @param last its end so far
   */
  public record Interval(long first, long last) {

    /** The shortest one that holds both. */
    Interval and(Interval other) {
      return new Interval(Math.min(first, other.first), Math.max(last, other.last));
    }

    /** How long it is; workers whose clocks differ do not make it negative. */
    double seconds() {
      return Math.max(0, last - first) / 1000.0;
    }
  }
}
