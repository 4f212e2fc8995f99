package io.atoll.model;

/**
 * How long the pages of a template took.
 *
 * @param pages how many were rendered with it
 * @param nanos all of them together
 * @param slowestNanos the slowest of them
 */
public record TemplateTime(long pages, long nanos, long slowestNanos) {

  TemplateTime plus(TemplateTime other) {
    return new TemplateTime(
        pages + other.pages, nanos + other.nanos, Math.max(slowestNanos, other.slowestNanos));
  }

  void writeTo(WireOutput out) {
    out.number(pages).number(nanos).number(slowestNanos);
  }

  static TemplateTime readFrom(WireInput in) {
    return new TemplateTime(in.number(), in.number(), in.number());
  }
}
