package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownSyntaxTest {
  private static final Pattern DEFINITION = Pattern.compile("^[ >]*:[ \\t]", Pattern.MULTILINE);
  private static final Pattern SHORT_NAME = Pattern.compile(":[a-z0-9_+-]{1,50}+:");
  private static final String ALPHABET = "::::  \t>\n\r\u0085\u2028aZ9_+-é";
  private static final int TEXTS = 50_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void colonsTellWhatPatternsTell(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < TEXTS; i++) {
      String text = text(random);
      assertThat(MarkdownSyntax.in(text).contains(MarkdownSyntax.DEFINITIONS))
          .as("definitions in <%s> of seed %d", text, seed)
          .isEqualTo(DEFINITION.matcher(text).find());
      assertThat(MarkdownSyntax.in(text).contains(MarkdownSyntax.EMOJI))
          .as("emoji in <%s> of seed %d", text, seed)
          .isEqualTo(SHORT_NAME.matcher(text).find());
    }
  }

  private static String text(Random random) {
    int length = random.nextInt(12);
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  @Test
  void aNameHasAtMostFiftyCharacters() {
    assertThat(MarkdownSyntax.in(":" + "a".repeat(50) + ":")).contains(MarkdownSyntax.EMOJI);
    assertThat(MarkdownSyntax.in(":" + "a".repeat(51) + ":")).doesNotContain(MarkdownSyntax.EMOJI);
  }
}
