package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.pipeline.sites.PackedSite;
import io.atoll.pipeline.sites.Packer;
import io.atoll.pipeline.sites.SiteEdits;
import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites whose pages lie in packed files are built again from what has changed. */
class PackedEditsTest {
  private final Path folder;
  private final Path site;
  private final DirectBuild incremental;

  PackedEditsTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.incremental = DirectBuild.in(folder.resolve("incremental"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.jsonl.gz", "a.avro", "a.tar"})
  void recordsThatHaveNotChangedAreNotParsed(String file) throws IOException {
    Map<String, String> pages = pages();
    assertThat(parsed(file, pages)).isEqualTo(10);
    pages.put("p5.md", "---\ntitle: P5\n---\nAnother body.\n");
    pages.put("a-new-one-before-all-others.md", "---\ntitle: First\n---\nA body.\n");
    pages.remove("p7.md");
    assertThat(parsed(file, pages)).isEqualTo(2);
    compareWithClean(incremental.build(site));
  }

  @Test
  void withoutAChangeThereIsNoPipeline() throws IOException {
    Map<String, String> pages = pages();
    parsed("a.jsonl", pages);
    Outcome outcome = incremental.buildWithoutPipeline(incremental.request(site));
    assertThat(outcome.counts().rendered()).isZero();
    assertThat(outcome.counts().pages()).isEqualTo(10);
    Files.writeString(site.resolve("content/file.md"), "---\ntitle: File\n---\n[[P1]]\n");
    assertThat(incremental.build(site).pipelineReason()).startsWith("the site has packed pages");
    Files.writeString(site.resolve("content/file.md"), "---\ntitle: File\n---\n[[P2]] here\n");
    Outcome edited = incremental.build(site);
    assertThat(edited.pipelineReason())
        .startsWith("the site has packed pages, as in content/a.jsonl");
    compareWithClean(edited);
  }

  @Test
  void aRecordThatStandsElsewhereIsReportedThere() throws IOException {
    Map<String, String> pages = pages();
    pages.put("p3.md", "[gone](gone.md)\n");
    parsed("a.jsonl", pages);
    pages.put("a.md", "Before.\n");
    assertThat(parsed("a.jsonl", pages)).isEqualTo(1);
    assertThat(incremental.build(site).brokenLinks().get(0).file()).isEqualTo("content/a.jsonl:5");
  }

  @Test
  void whatIsNoLongerPackedIsForgotten() throws IOException {
    parsed("a.jsonl", pages());
    parsed("b.jsonl", pages());
    assertThat(packedParts()).hasSize(2);
    Files.delete(site.resolve("content/a.jsonl"));
    incremental.build(site);
    assertThat(packedParts()).hasSize(1);
    Files.delete(site.resolve("content/b.jsonl"));
    Files.writeString(site.resolve("content/file.md"), "A file.\n");
    compareWithClean(incremental.build(site));
    assertThat(packedParts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.tar.gz"})
  void aWalkOfRandomEditsStaysEqualToCleanBuilds(String file) throws IOException {
    walk(file, 5, 40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"all.jsonl", "all.jsonl.gz", "all.avro", "all.tar"})
  @Tag("long")
  void aLongWalkOfRandomEditsStaysEqualToCleanBuilds(String file) throws IOException {
    walk(file, Integer.getInteger("steps", 50), Integer.getInteger("pages", 100));
  }

  private void walk(String file, int steps, int pages) throws IOException {
    long seed = Long.getLong("seed", new Random().nextInt(1_000_000));
    Path edited = folder.resolve("edited");
    GeneratedSite.of(pages, seed).write(edited);
    SiteEdits edits = new SiteEdits(edited, seed);
    for (int step = 0; step < steps; step++) {
      PackedSite.write(PackedSite.read(edited), site, PackedEditsTest::isPacked, file);
      try {
        compareWithClean(incremental.build(site));
        edits.next();
      } catch (AssertionError e) {
        throw new AssertionError("seed " + seed + ", step " + step + ": " + e.getMessage(), e);
      }
    }
  }

  /** Most pages; no exporter would pack the one whose front matter is no YAML. */
  private static boolean isPacked(String path) {
    return path.hashCode() % 4 != 0 && !path.contains("broken");
  }

  private static Map<String, String> pages() {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i < 10; i++) {
      pages.put("p" + i + ".md", "---\ntitle: P" + i + "\n---\nBody " + i + ".\n");
    }
    return pages;
  }

  /** Publishes the pages in a packed file; how many of them were parsed. */
  private int parsed(String file, Map<String, String> pages) throws IOException {
    Path packed = site.resolve("content").resolve(file);
    Packer.write(packed, pages);
    Files.setLastModifiedTime(packed, FileTime.fromMillis(1_500_000_000_000L + pages.hashCode()));
    Outcome outcome = incremental.withMaxFailures(100).build(site);
    assertThat(outcome.published()).as(outcome.reason()).isTrue();
    return (int)
        outcome.timings().parsed().stream().filter(page -> page.page().contains(file)).count();
  }

  private Stream<Path> packedParts() throws IOException {
    try (Stream<Path> parts = Files.list(incremental.state().resolve("sources"))) {
      return parts
          .filter(part -> part.getFileName().toString().startsWith("packed-"))
          .toList()
          .stream();
    }
  }

  private void compareWithClean(Outcome outcome) throws IOException {
    DirectBuild clean = DirectBuild.in(folder.resolve("clean"));
    Outcome expected = clean.build(site);
    assertThat(outcome.published()).as(outcome.reason()).isEqualTo(expected.published());
    assertThat(outcome.failures()).isEqualTo(expected.failures());
    assertThat(outcome.brokenLinks()).isEqualTo(expected.brokenLinks());
    if (expected.published()) {
      TreeComparison.assertSame(clean.output(), incremental.output());
    }
    FolderTree.delete(folder.resolve("clean"));
  }
}
