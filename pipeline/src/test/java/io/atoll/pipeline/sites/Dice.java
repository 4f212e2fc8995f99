package io.atoll.pipeline.sites;

import java.util.List;
import java.util.SplittableRandom;

/** Chances from a seed. */
final class Dice {
  private final SplittableRandom random;

  Dice(long seed) {
    random = new SplittableRandom(seed);
  }

  /** True so many times of a hundred. */
  boolean percent(int chance) {
    return random.nextInt(100) < chance;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T one(List<T> values) {
    return values.get(below(values.size()));
  }

  /** One of the values, the first ones far more often than the last ones. */
  <T> T favourite(List<T> values) {
    double rank = Math.pow(values.size(), random.nextDouble());
    return values.get(Math.min(values.size() - 1, (int) rank - 1));
  }
}
