package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.pipeline.sites.PackedSite;
import io.atoll.pipeline.sites.Packer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedSitesTest {
  private static final Map<String, String> GENERATED = GeneratedSite.of(120, 77).files();

  private final Path folder;
  private final DirectBuild build;

  PackedSitesTest(@TempDir Path folder) {
    this.folder = folder;
    this.build = DirectBuild.in(folder.resolve("packed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jsonl", "jsonl.gz", "avro", "tar", "tar.gz"})
  void aPackedSitePublishesTheBytesOfTheSameSiteInFiles(String ending) throws IOException {
    DirectBuild files = DirectBuild.in(folder.resolve("files"));
    Outcome unpacked = files.build(site("unpacked", path -> false, ""));
    Outcome packed = build.build(site("site", path -> true, "all." + ending));
    assertThat(packed.failures()).isEmpty();
    TreeComparison.assertSame(files.output(), build.output());
    assertThat(packed.counts()).isEqualTo(unpacked.counts());
    assertThat(packed.brokenLinks()).hasSameSizeAs(unpacked.brokenLinks());
  }

  @Test
  void packedAndUnpackedMayBeMixed() throws IOException {
    DirectBuild files = DirectBuild.in(folder.resolve("files"));
    files.build(site("unpacked", path -> false, ""));
    for (int remainder = 0; remainder < 3; remainder++) {
      int chosen = remainder;
      Path site = site("site" + chosen, path -> path.hashCode() % 3 == chosen, "all.jsonl");
      assertThat(build.build(site).failures()).isEmpty();
      TreeComparison.assertSame(files.output(), build.output());
    }
  }

  @Test
  void recordsLieFromTheFolderOfTheirFile() throws IOException {
    write(
        "content/docs/guide/pages.jsonl",
        """
        {"path": "_index.md", "frontMatter": {"title": "Guide", "cascade": {"author": "Ada"}}}
        {"path": "deep/a.md", "body": "[b](../b.md) and [c](c.md)"}
        """);
    write("content/docs/guide/b.md", "---\ntitle: B\n---\n");
    Outcome outcome = build.build(folder.resolve("site"));
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.brokenLinks()).extracting(Object::toString).hasSize(1);
    assertThat(outcome.brokenLinks().get(0).file()).isEqualTo("content/docs/guide/pages.jsonl:2");
    assertThat(published("docs/guide/deep/a/index.html")).contains("/docs/guide/b/");
    assertThat(published("docs/guide/b/index.html")).contains("Ada");
    assertThat(published("docs/guide/index.html")).contains("Guide").contains("/docs/guide/b/");
  }

  @Test
  void everyMistakeNamesItsFileAndRecord() throws IOException {
    write(
        "content/p.jsonl",
        """
        {"path": "good.md", "body": "good"}

        {"path": "../out.md", "body": "x"}
        {"path": "bad.md", "frontMatter": {"date": "soon"}, "body": "x"}
        {"path": "short.md", "body": "one\\n\\n{{< none >}}"}
        {"path": "broken.md", "bo
        {"path": "good.md", "body": "again"}
        {"path": "file.md", "body": "x"}
        {"path": "x/index.md", "body": "bundle"}
        {"path": "x/y.md", "body": "resource"}
        """);
    write("content/file.md", "first");
    Outcome outcome = build.withMaxFailures(100).build(folder.resolve("site"));
    assertThat(outcome.failures())
        .extracting(failure -> failure.file() + ":" + failure.line())
        .containsExactlyInAnyOrder(
            "content/p.jsonl:3:0",
            "content/p.jsonl:4:0",
            "content/p.jsonl:5:3",
            "content/p.jsonl:6:0",
            "content/p.jsonl:7:0",
            "content/p.jsonl:8:0",
            "content/p.jsonl:10:0");
    assertThat(outcome.failures())
        .extracting(Failure::message)
        .contains("is the same page as content/p.jsonl:1; rename or remove one of them")
        .contains("is the same page as content/file.md; rename or remove one of them");
    assertThat(published("good/index.html")).contains("good").doesNotContain("again");
    assertThat(published("file/index.html")).contains("first");
    assertThat(published("x/index.html")).contains("bundle");
  }

  @Test
  void aFileThatIsDamagedKeepsWhatWasPublishedOfIt() throws IOException {
    Map<String, String> pages = new TreeMap<>();
    for (int i = 0; i < 300; i++) {
      pages.put("p" + i + ".md", "words " + i + " " + Integer.toHexString(i * 7919));
    }
    Path file = folder.resolve("site/content/a.jsonl.gz");
    Packer.write(file, pages);
    assertThat(build.build(folder.resolve("site")).published()).isTrue();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    Outcome outcome = build.withMaxFailures(1).build(folder.resolve("site"));
    assertThat(outcome.failures()).hasSize(1);
    assertThat(outcome.failures().get(0).file()).startsWith("content/a.jsonl.gz:");
    assertThat(outcome.published()).isTrue();
    assertThat(published("p99/index.html")).contains("words 99");
  }

  private Path site(String name, Predicate<String> isPacked, String packedFile) throws IOException {
    Path site = folder.resolve(name);
    PackedSite.write(GENERATED, site, isPacked, packedFile);
    return site;
  }

  private String published(String path) throws IOException {
    return Files.readString(build.output().resolve(path));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve("site").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
