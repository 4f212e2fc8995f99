package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.RecordPlace;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTreeTest {
  private final SourceTree tree =
      new SourceTree(
          List.of(
              facts(0, 3, "docs/deep/_index.md", "docs/trip/index.md"),
              facts(1, 4, "blog/a.md", "lone/index.md"),
              facts(2, 5, "_index.md", "a.md")));

  @ParameterizedTest
  @CsvSource({
    "docs/a.md, docs",
    "docs/deep/a.md, docs/deep",
    "docs/deep/er/a.md, docs/deep",
    "docs/deep/_index.md, docs",
    "docs/trip/index.md, docs",
    "docs/_index.md, ''",
    "a.md, ''",
    "other/x/y.md, other"
  })
  void aSourceIsInTheNearestSectionAbove(String path, String section) {
    assertThat(tree.placed(source(path)).section()).isEqualTo(section);
  }

  @ParameterizedTest
  @CsvSource({"docs/trip/a.md", "docs/trip/x/index.md", "docs/trip/_index.md", "lone/x/y.md"})
  void whatLiesInTheFolderOfABundleIsNoPage(String path) {
    assertThatThrownBy(() -> tree.placed(source(path)))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("index.md");
  }

  @Test
  void topLevelFoldersAreSectionsWithoutAnIndex() {
    assertThat(tree.undescribed()).extracting(SourceFile::key).containsExactly("blog", "docs");
  }

  @Test
  void countsTheRecordsBeforeARange() {
    assertThat(tree.before(new PackedRange(2, 0, "p.jsonl", PackedFormat.JSON_LINES, 0, 1)))
        .isEqualTo(7);
    assertThat(tree.before(new PackedRange(2, 2, "p.jsonl", PackedFormat.JSON_LINES, 0, 1)))
        .isZero();
  }

  private static TreeFacts facts(int range, long records, String... paths) {
    FactsWriter facts = new FactsWriter();
    for (String path : paths) {
      facts.add(source(path));
    }
    return facts.facts(range, records);
  }

  private static SourceFile source(String path) {
    return Objects.requireNonNull(RecordPaths.source("", path, new RecordPlace("p.jsonl", "1")));
  }
}
