package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.StageReading.Interval;
import org.junit.jupiter.api.Test;

final class StageReadingTest {

  @Test
  void intervalsOfSeveralWorkersMakeOneThatHoldsThemAll() {
    Interval both = new Interval(2_000, 3_000).and(new Interval(1_500, 2_500));

    assertThat(both).isEqualTo(new Interval(1_500, 3_000));
    assertThat(both.seconds()).isEqualTo(1.5);
  }

  @Test
  void aClockThatWasSetBackMakesNoTimeNegative() {
    assertThat(new Interval(2_000, 1_000).seconds()).isZero();
  }
}
