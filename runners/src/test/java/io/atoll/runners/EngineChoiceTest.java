package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EngineChoiceTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void aSmallSiteIsBuiltDirectly() {
    assertThat(EngineChoice.of(0, 128 * MEGABYTE).flink()).isFalse();
    assertThat(EngineChoice.of(10_000, 256 * MEGABYTE).flink()).isFalse();
  }

  @Test
  void aSiteThatOutgrowsTheHeapIsBuiltOnFlink() {
    assertThat(EngineChoice.of(100_000, 256 * MEGABYTE).flink()).isTrue();
    assertThat(EngineChoice.of(100_000, 2048 * MEGABYTE).flink()).isFalse();
    assertThat(EngineChoice.of(1_000_000, 2048 * MEGABYTE).flink()).isTrue();
  }

  /** What the user is told to give is what makes the engine the chosen one. */
  @ParameterizedTest
  @ValueSource(longs = {1, 5000, 100_000, 10_000_000})
  void theDirectRunnerIsTakenWhereItFits(long pages) {
    long needed = MemoryNeed.DIRECT.megabytes(pages) * MEGABYTE;

    assertThat(EngineChoice.of(pages, needed).flink()).isFalse();
    assertThat(EngineChoice.of(pages, needed - 1).flink()).isTrue();
  }

  @Test
  void theReasonNamesTheNumbersThatDecided() {
    long needed = MemoryNeed.DIRECT.megabytes(150_000);

    assertThat(EngineChoice.of(150_000, 512 * MEGABYTE).reason())
        .isEqualTo(
            "150,000 Markdown files take about "
                + String.format(Locale.ROOT, "%,d", needed)
                + " MB in memory, more than the heap's 512 MB");
  }
}
