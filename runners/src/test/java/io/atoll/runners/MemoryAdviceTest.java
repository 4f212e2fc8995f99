package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class MemoryAdviceTest {
  private static final long MEGABYTE = 1 << 20;
  private static final Pattern SIZE = Pattern.compile("--memory (\\d+)m");

  @ParameterizedTest
  @EnumSource
  void nothingIsSaidOfAHeapThatSuffices(MemoryNeed engine) {
    assertThat(advice(engine, 10, 256).warning()).isEmpty();
    assertThat(advice(engine, 20_000, 2048).warning()).isEmpty();
  }

  @Test
  void aSiteTooLargeForTheDirectRunnerHasTwoRemedies() {
    assertThat(advice(MemoryNeed.DIRECT, 100_000, 256).warning())
        .hasValue(
            "100,000 Markdown files take about 829 MB of heap on the DirectRunner, and there are"
                + " 256: give --memory 890m, or --runner flink, which takes about 109 MB");
  }

  @Test
  void aSiteTooLargeForFlinkNeedsMoreMemory() {
    assertThat(advice(MemoryNeed.FLINK, 1_000_000, 64).warning())
        .hasValue(
            "1,000,000 Markdown files take about 246 MB of heap on Flink, and there are 64: give"
                + " --memory 270m");
  }

  /** A collector keeps a part of the heap free for itself, and Java does not count that part. */
  @ParameterizedTest
  @EnumSource
  void whoGivesWhatIsAdvisedIsNotWarnedAgain(MemoryNeed engine) {
    for (long pages = 50_000; pages < 100_000_000; pages = pages * 3 / 2) {
      long given = size(advice(engine, pages, 64).warning().orElse("--memory 64m"));

      assertThat(advice(engine, pages, given * 30 / 31).warning()).isEmpty();
    }
  }

  @Test
  void aHeapThatShouldHaveSufficedIsToBeDoubled() {
    assertThat(advice(MemoryNeed.FLINK, 10, 200).whenFull())
        .isEqualTo(
            "the heap of 200 MB is full; 10 Markdown files take about 94 MB of heap on Flink, but"
                + " these take more: give --memory 400m");
  }

  @Test
  void aHeapThatWasTooSmallIsToBeWhatTheSiteTakes() {
    assertThat(size(advice(MemoryNeed.DIRECT, 100_000, 256).whenFull())).isEqualTo(890);
  }

  private static MemoryAdvice advice(MemoryNeed engine, long pages, long heapMegabytes) {
    return MemoryAdvice.of(engine, pages, heapMegabytes * MEGABYTE);
  }

  private static long size(String sentence) {
    Matcher matcher = SIZE.matcher(sentence);
    assertThat(matcher.find()).isTrue();
    return Long.parseLong(matcher.group(1));
  }
}
