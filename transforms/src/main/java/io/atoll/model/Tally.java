package io.atoll.model;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts of a build by the report's names, added up as elements so that a retried attempt is never
 * counted twice.
 */
public record Tally(Map<String, Long> counts) {

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
    other.counts.forEach((name, count) -> sum.merge(name, count, Long::sum));
    return new Tally(sum);
  }

  private void writeTo(WireOutput out) {
    out.map(counts, (count, to) -> to.number(count));
  }

  private static Tally readFrom(WireInput in) {
    return new Tally(in.map(WireInput::number));
  }
}
