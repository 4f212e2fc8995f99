package io.atoll.pipeline.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeComparisonTest {
  private final Path left;
  private final Path right;

  TreeComparisonTest(@TempDir Path left, @TempDir Path right) throws IOException {
    this.left = left;
    this.right = right;
    for (Path folder : new Path[] {left, right}) {
      Files.createDirectories(folder.resolve("docs"));
      Files.writeString(folder.resolve("docs/index.html"), "same");
    }
  }

  @Test
  void equalFoldersDoNotDiffer() throws IOException {
    TreeComparison.assertSame(left, right);
  }

  @Test
  void namesFilesThatOnlyOneHas() throws IOException {
    Files.writeString(left.resolve("a"), "");
    Files.writeString(right.resolve("b"), "");
    assertThat(TreeComparison.differences(left, right))
        .containsExactly("a: only on the left", "b: only on the right");
  }

  @Test
  void showsWhereBytesDiffer() throws IOException {
    Files.writeString(right.resolve("docs/index.html"), "sane");
    assertThat(TreeComparison.differences(left, right))
        .containsExactly("docs/index.html: byte 2: \"same\" and \"sane\"");
    assertThatThrownBy(() -> TreeComparison.assertSame(left, right))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("byte 2");
  }

  @Test
  void showsWhereOneFileEnds() throws IOException {
    Files.writeString(right.resolve("docs/index.html"), "same and more");
    assertThat(TreeComparison.differences(left, right))
        .containsExactly("docs/index.html: byte 4: \"same\" and \"same and more\"");
  }
}
