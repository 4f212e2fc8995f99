package io.atoll.pipeline;

/** Durations as reports give them. */
final class Seconds {

  private Seconds() {}

  /** Seconds, to the millisecond. */
  static double ofNanos(long nanos) {
    return Math.round(nanos / 1e6) / 1e3;
  }
}
