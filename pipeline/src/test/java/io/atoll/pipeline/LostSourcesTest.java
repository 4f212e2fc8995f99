package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.compare.TreeCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is lost of the pages that an edited one meets sends the edit through the pipeline. */
class LostSourcesTest {
  private static final int PAGES = 200;

  private final Path folder;
  private final Path site;
  private final DirectBuild incremental;

  LostSourcesTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.incremental = DirectBuild.in(folder.resolve("incremental"));
  }

  @Test
  void anyPartMayBeLostBeforeATagIsEdited() throws IOException {
    expectThePipeline(
        () -> write(7, "t2", "Text."), "the state has lost what it knew of some pages");
  }

  @Test
  void orBeforeASummaryIs() throws IOException {
    expectThePipeline(
        () -> write(7, "t1", "Another."),
        "the state has lost what it knew of some pages",
        "a part of the state is damaged");
  }

  /** Edits the site. */
  private interface Edit {
    void make() throws IOException;
  }

  private void expectThePipeline(Edit edit, String... reasons) throws IOException {
    Files.createDirectories(site.resolve("content"));
    for (int i = 0; i < PAGES; i++) {
      write(i, "t" + i % 3, "Text.");
    }
    assertThat(incremental.build(site).published()).isTrue();
    TreeCopy.replace(folder.resolve("incremental"), folder.resolve("kept"));
    List<Path> parts = parts();
    assertThat(parts).hasSizeGreaterThan(2);
    edit.make();
    DirectBuild clean = DirectBuild.in(folder.resolve("clean"));
    assertThat(clean.build(site).published()).isTrue();
    for (Path part : parts) {
      TreeCopy.replace(folder.resolve("kept"), folder.resolve("incremental"));
      Files.delete(incremental.state().resolve("sources").resolve(part));
      Outcome outcome = incremental.build(site);
      assertThat(outcome.published()).as("without %s: %s", part, outcome.reason()).isTrue();
      assertThat(outcome.pipelineReason()).isIn((Object[]) reasons);
      TreeComparison.assertSame(clean.output(), incremental.output());
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(incremental.state().resolve("sources"))) {
      return files.map(Path::getFileName).sorted().toList();
    }
  }

  private void write(int number, String tag, String text) throws IOException {
    Files.writeString(
        site.resolve("content/p" + number + ".md"),
        "---\ntitle: Page " + number + "\ntags: [" + tag + "]\n---\n" + text + "\n");
  }
}
