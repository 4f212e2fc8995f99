package io.atoll.parse;

import io.atoll.model.SiteException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Absurd input may be published or be a failure, but soon, and never as an error of the JVM. */
class PathologicalTest {
  private static final Duration SOON = Duration.ofMinutes(4);
  private Pages pages;

  @BeforeEach
  void site(@TempDir Path folder) {
    pages = new Pages(folder);
  }

  private void endsSoon(Supplier<String> body) {
    String text = body.get();
    Assertions.assertTimeoutPreemptively(
        SOON,
        () -> {
          try {
            pages.html(text);
          } catch (SiteException e) {
            // a failure is an answer, too
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ">",
        "[",
        "![",
        "*",
        "_",
        "**a ",
        "`",
        "[a](",
        "[[",
        "<",
        "<a ",
        "| ",
        "{{",
        "{{< note >}}",
        "- ",
        "1. ",
        "~~",
        ":a",
        "[^",
        "[a",
        "]",
        "a**b",
        "\\",
        "&",
        "<!--",
        "\uFDD0",
        "{",
        "://",
        "@a",
        "<?",
        "<![CDATA[",
        "a@a.",
        "www."
      })
  void manyOfTheSame(String piece) {
    endsSoon(() -> piece.repeat(5_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n",
        "[a]: b\n",
        "# a\n",
        "- a\n",
        "|a|\n|-|\n",
        "[^a]: b\n",
        "a\n: b\n",
        "[a](b)\n"
      })
  void manyLines(String line) {
    endsSoon(() -> line.repeat(4_000));
  }

  @Test
  void deepLists() {
    endsSoon(
        () -> {
          StringBuilder text = new StringBuilder();
          for (int i = 0; i < 1500; i++) {
            text.append("  ".repeat(i)).append("- a\n");
          }
          return text.toString();
        });
  }

  @Test
  void hugeParagraphs() {
    endsSoon(() -> "[a](b) ".repeat(300_000));
    endsSoon(() -> "[a]: b\n".repeat(50_000));
  }

  @Test
  void deepFrontMatter() {
    endsSoon(() -> "---\na: " + "[".repeat(50_000) + "\n---\n");
    endsSoon(() -> "{\"a\": " + "[".repeat(50_000));
    endsSoon(() -> "+++\na = " + "[".repeat(50_000) + "\n+++\n");
  }

  @Test
  void multiplyingAliases() {
    endsSoon(
        () -> {
          StringBuilder yaml = new StringBuilder("---\na0: &a0 [x, x]\n");
          for (int i = 1; i < 40; i++) {
            yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
          }
          return yaml.append("---\n").toString();
        });
    endsSoon(() -> "---\na: &a [*a]\n---\n");
  }

  @Test
  void hugeLine() {
    endsSoon(() -> "word ".repeat(1_000_000));
    endsSoon(() -> "x".repeat(5_000_000));
  }
}
