package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.RecordPlace;
import io.atoll.model.SourceFile;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPathsTest {
  private static final RecordPlace PLACE = new RecordPlace("docs/p.jsonl", "7");

  @ParameterizedTest
  @CsvSource({
    "a.md, SINGLE, docs/a",
    "b/a.markdown, SINGLE, docs/b/a",
    "index.md, BUNDLE, docs",
    "b/index.md, BUNDLE, docs/b",
    "_index.md, INDEX, docs",
    "b/_index.markdown, INDEX, docs/b",
    "日本/🏝.md, SINGLE, docs/日本/🏝"
  })
  void aRecordIsWhatAFileAtItsPathWouldBe(String path, SourceFile.Form form, String key) {
    SourceFile source = Objects.requireNonNull(RecordPaths.source("docs", path, PLACE));
    assertThat(source.form()).isEqualTo(form);
    assertThat(source.key()).isEqualTo(key);
    assertThat(source.path()).isEqualTo("docs/" + path);
    assertThat(source.place()).isEqualTo("content/docs/p.jsonl:7");
  }

  @Test
  void theIndexOfTheRootIsAPageOfItsOwn() {
    SourceFile source = Objects.requireNonNull(RecordPaths.source("", "index.md", PLACE));
    assertThat(source.key()).isEqualTo("index");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {".a.md", "_a.md", ".git/a.md", "_drafts/a.md", "b/._a.md", "_index.md/a.md"})
  void namesThatTheWalkSkipsAreSkipped(String path) {
    assertThat(RecordPaths.source("docs", path, PLACE)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/a.md",
        "../a.md",
        "a/../../b.md",
        "a//b.md",
        "./a.md",
        "a/./b.md",
        "a.md/",
        "",
        "a\\b.md",
        "a\0.md",
        "a\nb.md",
        "\ud800.md",
        "a.txt",
        "a",
        "A.MD",
        "..",
        "md"
      })
  void whatNoContentFileIsCalledIsRefused(String path) {
    assertThatThrownBy(() -> RecordPaths.source("docs", path, PLACE))
        .isInstanceOf(UnusableRecord.class)
        .hasMessageMatching("its path \"[^\0\n]*\" .*");
  }

  @Test
  void longNamesAreRefused() {
    assertThatThrownBy(() -> RecordPaths.source("", "x".repeat(300) + ".md", PLACE))
        .hasMessageContaining("too long")
        .message()
        .hasSizeLessThan(200);
    assertThatThrownBy(() -> RecordPaths.source("", "x/".repeat(3000) + "a.md", PLACE))
        .hasMessageContaining("too long");
  }
}
