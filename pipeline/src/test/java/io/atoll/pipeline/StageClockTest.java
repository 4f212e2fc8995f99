package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.StageReading.Interval;
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

            @Override
            public void noted(String line) {
              heard.add(line);
            }
          },
          1);

  @Test
  void aStageEndsWhenALaterOneHasBegunAndItsOwnCounterStandsStill() {
    read(Map.of("discover/elements", 5L), millis(200));
    read(Map.of("discover/elements", 7L, "parse/elements", 2L), millis(400));
    read(Map.of("discover/elements", 7L, "parse/elements", 7L), millis(1300));
    assertThat(heard).doesNotContain("discover ended");

    read(Map.of("discover/elements", 7L, "parse/elements", 7L), millis(1400));

    assertThat(heard)
        .containsExactly("discover 5", "discover 7", "parse 2", "parse 7", "discover ended");
  }

  @Test
  void theLastStageDoesNotEndBeforeTheBuild() {
    read(Map.of("parse/elements", 5L), millis(200));
    read(Map.of("parse/elements", 5L), millis(9000));
    assertThat(heard).containsExactly("parse 5");

    clock.close();

    assertThat(heard).containsExactly("parse 5", "parse ended");
  }

  @Test
  void stagesEndOnceAndInTheirOrder() {
    read(Map.of("render/elements", 1L, "discover/elements", 1L), millis(200));
    read(Map.of("render/elements", 1L, "discover/elements", 2L), millis(1900));
    read(Map.of("render/elements", 1L, "discover/elements", 2L), millis(2100));
    assertThat(heard).doesNotContain("render ended", "discover ended");

    clock.close();
    clock.close();

    assertThat(heard.subList(3, heard.size())).containsExactly("discover ended", "render ended");
  }

  @Test
  void renderingDoesNotEndWhileItRestsBetweenIslandsAndOtherPages() {
    read(Map.of("render/elements", 3L, "lists/elements", 1L), millis(200));
    read(Map.of("render/elements", 3L, "lists/elements", 2L), millis(9000));
    read(Map.of("render/elements", 9L, "lists/elements", 2L), millis(9500));
    assertThat(heard).doesNotContain("render ended");

    read(
        Map.of("render/elements", 9L, "lists/elements", 2L, "publish/elements", 1L), millis(11000));

    assertThat(heard).endsWith("publish 1", "render ended", "lists ended");
  }

  @Test
  void timesAreThoseThatTheStagesTellThemselves() {
    Map<String, Interval> intervals =
        Map.of("parse", new Interval(1_000, 1_400), "other", new Interval(1, 2));

    clock.read(
        new StageReading(Map.of("parse/elements", 9L, "graph/elements", 2L), intervals),
        millis(900));

    assertThat(clock.times())
        .containsExactly(new StageTime("parse", 0.4, 9), new StageTime("graph", 0, 2));
  }

  @Test
  void readingsThatFailAreToldOnceInTheEnd() {
    clock.missed("no answer");
    clock.missed("no such job");
    assertThat(heard).isEmpty();

    clock.close();
    clock.close();

    assertThat(heard).containsExactly("progress could not be read 2 times, at last: no such job");
  }

  @Test
  void keepsAllThatTheStagesCounted() {
    read(Map.of("parse/elements", 3L, "parse/bytes", 500L), millis(700));

    assertThat(clock.counters()).isEqualTo(Map.of("parse/elements", 3L, "parse/bytes", 500L));
  }

  @Test
  void unknownStagesAreLeftOut() {
    read(Map.of("other/elements", 3L), millis(700));
    clock.close();

    assertThat(clock.times()).isEmpty();
    assertThat(heard).isEmpty();
  }

  private void read(Map<String, Long> counts, long nanos) {
    clock.read(new StageReading(counts, Map.of()), nanos);
  }

  private static long millis(long millis) {
    return TimeUnit.MILLISECONDS.toNanos(millis);
  }
}
