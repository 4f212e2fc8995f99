package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares with what Hugo's {@code urlize} makes of the same text (before percent-encoding). */
class UrlizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The humble hugo | the-humble-hugo",
        "Rock & Roll | rock-roll",
        "a - b | a-b",
        "a -b | a-b",
        "a--b | a--b",
        "'  many   blanks ' | many-blanks",
        "'! bang' | bang",
        "C++ | c++",
        "v1.2_3~x | v1.2_3~x",
        "don't (stop)! | dont-stop",
        "Ærø Ünï | ærø-ünï",
        "Привет мир | привет-мир",
        "日本 語 | 日本-語",
        "नमस्ते दुनिया | नमस्ते-दुनिया",
        "'a\u00A0b\u2003c' | a-b-c",
        "😀 | ''",
        "a/b | ab",
      })
  void makesAPartAsHugoDoes(String text, String part) {
    assertThat(Urlize.part(text)).isEqualTo(part);
  }

  @Test
  void isNeverAFolderAboveOrTheSame() {
    assertThat(Urlize.part(".")).isEmpty();
    assertThat(Urlize.part("..")).isEmpty();
    assertThat(Urlize.path("../../etc/./passwd")).isEqualTo("etc/passwd");
  }

  @Test
  void keepsTheSlashesOfPaths() {
    assertThat(Urlize.path("/Docs//My Page/")).isEqualTo("docs/my-page");
  }

  @Test
  void changesNothingWhenRepeated() {
    long seed = new Random().nextInt();
    RandomRecords random = new RandomRecords(seed);
    for (int i = 0; i < 5_000; i++) {
      String once = Urlize.part(random.text());
      assertThat(Urlize.part(once)).as("seed %d", seed).isEqualTo(once);
      assertThat(once).as("seed %d", seed).doesNotContain("/", " ", "\0");
    }
  }
}
