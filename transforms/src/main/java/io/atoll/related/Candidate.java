package io.atoll.related;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page that may be related to others: as little of it as their order needs.
 *
 * @param key the page
 * @param second of its date, since the epoch; the least value when it has none
 * @param nano of its date
 */
record Candidate(String key, long second, int nano) {

  static final Wire<Candidate> WIRE = Wire.of("Candidate", Candidate::writeTo, Candidate::readFrom);

  /** Date descending (undated last), then key ascending. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparingLong(Candidate::second)
          .thenComparingInt(Candidate::nano)
          .reversed()
          .thenComparing(Candidate::key, CodePoints.ORDER);

  static Candidate of(PageRef page) {
    OffsetDateTime date = page.date();
    return date == null
        ? new Candidate(page.key(), Long.MIN_VALUE, 0)
        : new Candidate(page.key(), date.toEpochSecond(), date.getNano());
  }

  /** The best of these, {@code limit} at the most. */
  static List<Candidate> best(List<Candidate> candidates, int limit) {
    return candidates.stream().sorted(ORDER).distinct().limit(limit).toList();
  }

  private void writeTo(WireOutput out) {
    out.text(key).number(second).number(nano);
  }

  private static Candidate readFrom(WireInput in) {
    return new Candidate(in.text(), in.number(), in.integer());
  }

  /** A candidate with the score that a page gives it. */
  record Scored(Candidate candidate, long score) {
    static final Comparator<Scored> BEST =
        Comparator.comparingLong((Scored scored) -> -scored.score)
            .thenComparing(Scored::candidate, ORDER);

    /** The last of a page's related pages. */
    static Scored of(String key, RelatedFloor floor) {
      return new Scored(new Candidate(key, floor.second(), floor.nano()), floor.score());
    }

    /** The greater of two scores of one candidate; the first may be absent. */
    static Scored greater(@Nullable Scored known, Scored other) {
      return known == null || known.score < other.score ? other : known;
    }

    RelatedFloor floor() {
      return new RelatedFloor(score, candidate.second, candidate.nano);
    }
  }
}
