package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class EngineChoiceTest {
  private static final long MEGABYTE = 1 << 20;

  @Test
  void aSmallSiteIsBuiltDirectly() {
    assertThat(EngineChoice.of(0, 256 * MEGABYTE).flink()).isFalse();
    assertThat(EngineChoice.of(3000, 256 * MEGABYTE).flink()).isFalse();
  }

  @Test
  void aSiteThatOutgrowsHalfOfTheHeapIsBuiltOnFlink() {
    assertThat(EngineChoice.of(5000, 256 * MEGABYTE).flink()).isTrue();
    assertThat(EngineChoice.of(5000, 1024 * MEGABYTE).flink()).isFalse();
    assertThat(EngineChoice.of(1_000_000, 2048 * MEGABYTE).flink()).isTrue();
  }

  @Test
  void aHeapTooSmallForAnythingSpills() {
    assertThat(EngineChoice.of(1, 64 * MEGABYTE).flink()).isTrue();
  }

  @Test
  void theReasonNamesTheNumbersThatDecided() {
    assertThat(EngineChoice.of(50_000, 1024 * MEGABYTE).reason())
        .isEqualTo(
            "50,000 Markdown files in memory take about 942 MB, more than half of the heap's"
                + " 1,024 MB");
  }
}
