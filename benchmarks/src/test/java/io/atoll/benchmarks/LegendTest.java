package io.atoll.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LegendTest {
  private static final Legend LEGEND =
      new Legend(
          Stream.of("zola", "hugo-unrelated", "atoll", "zola")
              .map(tool -> new Measurement(tool, 1000, 1, 1))
              .toList());

  @Test
  void eachToolHasAColourOfItsOwn() {
    assertThat(List.of("atoll", "hugo-unrelated", "zola"))
        .extracting(LEGEND::colour)
        .doesNotHaveDuplicates()
        .allMatch(colour -> colour.startsWith("#"));
  }

  @Test
  void namesStandInARowAndALongOneTakesMoreSpace() {
    List<Integer> places =
        Pattern.compile("<text x=\"(\\d+)\"")
            .matcher(LEGEND.draw(0, 0))
            .results()
            .map((MatchResult found) -> Integer.valueOf(found.group(1)))
            .toList();
    assertThat(places).hasSize(3).isSorted();
    assertThat(places.get(2) - places.get(1)).isGreaterThan(places.get(1) - places.get(0));
  }
}
