package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class StageClockTest {
  private final List<String> heard = new ArrayList<>();
  private final StageClock clock =
      new StageClock(
          new Progress() {
            @Override
            public void advanced(String stage, long elements) {
              heard.add(stage + " " + elements);
            }

            @Override
            public void finished(StageTime stage) {
              heard.add(stage.name() + " ended");
            }
          },
          0);

  @Test
  void aStageEndsWhenALaterOneHasBegunAndItsOwnCounterStandsStill() {
    clock.read(Map.of("discover/elements", 5L), millis(200));
    clock.read(Map.of("discover/elements", 7L, "parse/elements", 2L), millis(400));
    clock.read(Map.of("discover/elements", 7L, "parse/elements", 7L), millis(1300));
    assertThat(heard).doesNotContain("discover ended");

    clock.read(Map.of("discover/elements", 7L, "parse/elements", 7L), millis(1400));

    assertThat(heard)
        .containsExactly("discover 5", "discover 7", "parse 2", "parse 7", "discover ended");
  }

  @Test
  void theLastStageDoesNotEndBeforeTheBuild() {
    clock.read(Map.of("parse/elements", 5L), millis(200));
    clock.read(Map.of("parse/elements", 5L), millis(9000));
    assertThat(heard).containsExactly("parse 5");

    clock.close();

    assertThat(heard).containsExactly("parse 5", "parse ended");
  }

  @Test
  void stagesEndOnceAndInTheirOrder() {
    clock.read(Map.of("render/elements", 1L, "discover/elements", 1L), millis(200));
    clock.read(Map.of("render/elements", 1L, "discover/elements", 2L), millis(1900));
    clock.read(Map.of("render/elements", 1L, "discover/elements", 2L), millis(2100));
    assertThat(heard).doesNotContain("render ended", "discover ended");

    clock.close();
    clock.close();

    assertThat(heard.subList(3, heard.size())).containsExactly("discover ended", "render ended");
  }

  @Test
  void renderingDoesNotEndWhileItRestsBetweenIslandsAndOtherPages() {
    clock.read(Map.of("render/elements", 3L, "lists/elements", 1L), millis(200));
    clock.read(Map.of("render/elements", 3L, "lists/elements", 2L), millis(9000));
    clock.read(Map.of("render/elements", 9L, "lists/elements", 2L), millis(9500));
    assertThat(heard).doesNotContain("render ended");

    clock.read(
        Map.of("render/elements", 9L, "lists/elements", 2L, "publish/elements", 1L), millis(11000));

    assertThat(heard).endsWith("publish 1", "render ended", "lists ended");
  }

  @Test
  void timesRunFromTheReadingBeforeTheFirstElementToTheLastChange() {
    clock.read(Map.of(), millis(500));
    clock.read(Map.of("parse/elements", 3L), millis(700));
    clock.read(Map.of("parse/elements", 9L), millis(900));
    clock.read(Map.of("parse/elements", 9L), millis(1100));

    assertThat(clock.times()).containsExactly(new StageTime("parse", 0.4, 9));
  }

  @Test
  void keepsAllThatTheStagesCounted() {
    clock.read(Map.of("parse/elements", 3L, "parse/bytes", 500L), millis(700));

    assertThat(clock.counters()).isEqualTo(Map.of("parse/elements", 3L, "parse/bytes", 500L));
  }

  @Test
  void unknownStagesAreLeftOut() {
    clock.read(Map.of("other/elements", 3L), millis(700));
    clock.close();

    assertThat(clock.times()).isEmpty();
    assertThat(heard).isEmpty();
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
