package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.pipeline.sites.SiteEdits;
import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An incremental build gives what a clean one does, byte for byte. */
class IncrementalBuildsTest {
  private final Path folder;
  private final Path site;
  private final DirectBuild incremental;

  IncrementalBuildsTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.incremental = DirectBuild.in(folder.resolve("incremental"));
  }

  /** What pages show of others, besides related pages and links. */
  enum Shown {
    /** What templates look up in the whole site, which takes a pipeline after most edits. */
    LOOK_UPS,
    /** The pages beside them. */
    SEQUENCES,
    /** Nothing, until an edit adds a sequence. */
    NOTHING,
    /** Nothing, and pages alone are edited: then hardly any build takes a pipeline. */
    NOTHING_BUT_PAGES;

    void write(int pages, long seed, Path site) throws IOException {
      boolean hasSequences = this == LOOK_UPS || this == SEQUENCES;
      GeneratedSite made =
          hasSequences ? GeneratedSite.of(pages, seed) : GeneratedSite.withoutSequence(pages, seed);
      made.write(site);
      if (this != LOOK_UPS) {
        for (String template : List.of("all", "computed", "terms")) {
          Files.writeString(site.resolve("templates/" + template + ".html"), "{{ page.content }}");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWalkOfRandomEditsStaysEqualToCleanBuilds(Shown shown) throws IOException {
    walk(10, 40, shown);
  }

  @ParameterizedTest
  @EnumSource
  @Tag("long")
  void aLongWalkOfRandomEditsStaysEqualToCleanBuilds(Shown shown) throws IOException {
    walk(Integer.getInteger("steps", 300), Integer.getInteger("pages", 150), shown);
  }

  @Test
  void anEditedBodyAndNoEditTakeNoPipeline() throws IOException {
    Files.createDirectories(site.resolve("content"));
    String body = "---\ntags: [x]\n---\n# A\n\n[b](b.md) " + "is longer than a summary ".repeat(20);
    Files.writeString(site.resolve("content/a.md"), body);
    Files.writeString(site.resolve("content/b.md"), "---\ntags: [x]\n---\n# B\n\nShort.\n");
    age();
    assertThat(incremental.build(site).published()).isTrue();
    assertThat(withoutPipeline().counts().written()).isZero();
    Files.writeString(site.resolve("content/a.md"), body + "and now longer still");
    age();
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isEqualTo(1);
    assertThat(outcome.counts().written()).isEqualTo(1);
    compareWithClean(outcome);
    assertThat(withoutPipeline().counts().written()).isZero();
  }

  @Test
  void nothingIsSaidOfEditsBeforeAnythingIsPublished() throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.writeString(site.resolve("content/a.md"), "# A\n");
    Files.writeString(site.resolve("content/b.md"), "---\ntitle: [\n---\n# B\n");
    assertThat(incremental.build(site).published()).isFalse();
    Files.writeString(site.resolve("content/b.md"), "# B\n");
    Outcome outcome = incremental.build(site);
    assertThat(outcome.published()).isTrue();
    assertThat(outcome.pipelineReason()).isEmpty();
  }

  @Test
  void whatARefusedBuildLearnedIsNotTakenForPublished() throws IOException {
    Files.createDirectories(site.resolve("content"));
    Files.writeString(site.resolve("content/a.md"), "---\ntags: [x]\n---\n# A\n");
    Files.writeString(site.resolve("content/b.md"), "---\ntags: [x]\n---\n# B\n");
    age();
    assertThat(incremental.build(site).published()).isTrue();
    Files.writeString(site.resolve("content/a.md"), "---\ntags: [x]\n---\n# Another\n");
    Files.writeString(site.resolve("content/b.md"), "---\ntitle: [\n---\n# B\n");
    age();
    assertThat(incremental.build(site).published()).isFalse();
    Files.writeString(site.resolve("content/b.md"), "---\ntags: [x]\n---\n# B\n");
    age();
    compareWithClean(incremental.build(site));
    assertThat(Files.readString(incremental.output().resolve("tags/x/index.html")))
        .contains("Another");
  }

  /** Gives every file a time long past. */
  private void age() throws IOException {
    for (String file : List.of("a.md", "b.md")) {
      Path path = site.resolve("content").resolve(file);
      long size = Files.size(path);
      Files.setLastModifiedTime(path, FileTime.fromMillis(1_500_000_000_000L + size));
    }
  }

  private Outcome withoutPipeline() {
    return incremental.buildWithoutPipeline(incremental.request(site));
  }

  private void walk(int steps, int pages, Shown shown) throws IOException {
    long seed = Long.getLong("seed", new Random().nextInt(1_000_000));
    shown.write(pages, seed, site);
    SiteEdits edits = new SiteEdits(site, seed, shown == Shown.NOTHING_BUT_PAGES);
    incremental.build(site);
    List<String> made = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      made.add(edits.next());
      Outcome outcome = incremental.build(site);
      try {
        compareWithClean(outcome);
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", " + made + ": " + e.getMessage(), e);
      }
      if (outcome.published()) {
        edits.settle();
      } else {
        made.add(edits.undo());
      }
    }
  }

  private void compareWithClean(Outcome outcome) throws IOException {
    DirectBuild clean = DirectBuild.in(folder.resolve("clean"));
    Outcome expected = clean.build(site);
    assertThat(outcome.published()).as(outcome.reason()).isEqualTo(expected.published());
    assertThat(outcome.failures()).isEqualTo(expected.failures());
    assertThat(outcome.counts().pages()).isEqualTo(expected.counts().pages());
    assertThat(outcome.counts().islands()).isEqualTo(expected.counts().islands());
    assertThat(outcome.counts().hubs()).isEqualTo(expected.counts().hubs());
    assertThat(outcome.counts().links()).isEqualTo(expected.counts().links());
    assertThat(outcome.counts().brokenLinks()).isEqualTo(expected.counts().brokenLinks());
    if (expected.published()) {
      TreeComparison.assertSame(clean.output(), incremental.output());
    }
    FolderTree.delete(folder.resolve("clean"));
  }
}
