package io.atoll.model;

/**
 * A term of a taxonomy as its taxonomy's page lists it.
 *
 * @param ref the term under its display name: the most frequent spelling, ties by code point
 * @param count how many pages carry it
 */
public record Term(TermRef ref, long count) {

  public static final Wire<Term> WIRE = Wire.of("Term", Term::writeTo, Term::readFrom);

  private void writeTo(WireOutput out) {
    ref.writeTo(out);
    out.number(count);
  }

  private static Term readFrom(WireInput in) {
    return new Term(TermRef.readFrom(in), in.number());
  }
}
