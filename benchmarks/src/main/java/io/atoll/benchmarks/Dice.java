package io.atoll.benchmarks;

/**
 * Random numbers that are the same on every machine and in every version of Java.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast splittable
 *     pseudorandom number generators</a>, SplitMix64
 */
final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  /** Dice for one page of the site that the seed stands for. */
  Dice(long seed, long index) {
    state = mixed(mixed(seed + GOLDEN) ^ (index * GOLDEN));
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  private long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** A number from 0 to below the bound, which is positive. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** A number from the first to the last, both included. */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** A number from 0 to below 1. */
  double share() {
    return (next() >>> 11) * UNIT;
  }
}
