package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void orderIsThatOfUtf8Bytes() {
    long seed = new Random().nextInt();
    RandomRecords random = new RandomRecords(seed);
    for (int i = 0; i < 20_000; i++) {
      String left = random.text();
      String right = random.text();
      assertThat(Integer.signum(CodePoints.ORDER.compare(left, right)))
          .as("seed %d: %s and %s", seed, left, right)
          .isEqualTo(Integer.signum(Arrays.compareUnsigned(utf8(left), utf8(right))));
    }
  }

  @Test
  void putsSupplementaryCharactersBehindAllOthers() {
    List<String> sorted =
        List.of("🏝", "\uFFFD", "\uE000", "日", "z", "Z", "").stream()
            .sorted(CodePoints.ORDER)
            .toList();
    assertThat(sorted).containsExactly("", "Z", "z", "日", "\uE000", "\uFFFD", "🏝");
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
