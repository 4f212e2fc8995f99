package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StageCountersTest {

  @Test
  void tellsTheElementsOfEachStageInTheirOrder() {
    Map<String, Long> counts =
        Map.of(
            "render/elements", 4L, "parse/elements", 5L, "parse/bytes", 900L, "graph/islands", 2L);

    assertThat(StageCounters.elements(counts))
        .containsExactly(entry("parse", 5L), entry("render", 4L));
  }
}
