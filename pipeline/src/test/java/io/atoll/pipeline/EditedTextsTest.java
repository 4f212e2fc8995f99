package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of what others show of a page are built without a pipeline, as a clean build does. */
class EditedTextsTest {
  private static final String EDITED = "docs/page-30.md";
  private static final String MOVED =
      "a new title may put a page beside others, and pages show the previous and the next one";
  private static final String TITLE = "Page 30 of many";

  private final Path folder;
  private final Path site;
  private final DirectBuild incremental;
  private int times;

  EditedTextsTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.incremental = DirectBuild.in(folder.resolve("incremental"));
  }

  @BeforeEach
  void buildASiteOfListsAndLinks() throws IOException {
    write(
        "docs/_index.md", "---\ntitle: Docs\n---\nSee [[Page 30 of many]] and [one](page-1.md).\n");
    write("_index.md", "---\ntitle: Home\n---\nWelcome.\n");
    for (int i = 1; i <= 60; i++) {
      write("docs/page-" + i + ".md", page(i == 30 ? TITLE : "Page " + i, i, ""));
    }
    assertThat(incremental.build(site).published()).isTrue();
  }

  /** A page with a tag of five others, a link to the page before and, weightless, a title. */
  private static String page(String title, int number, String first) {
    return "---\ntitle: %s\ntags: [tag%d]\n---\n%sText [before](page-%d.md) of %d.\n"
        .formatted(title, number % 12, first, Math.max(1, number - 1), number);
  }

  @Test
  void anotherSummaryReachesTheListsAndPagesThatShowIt() throws IOException {
    write(EDITED, page(TITLE, 30, "Quite another beginning.\n\n"));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isBetween(3L, 12L);
    compareWithClean();
    assertThat(Files.readString(incremental.output().resolve("tags/tag6/index.html")))
        .contains("Quite another beginning.");
    assertThat(withoutPipeline().counts().rendered()).isZero();
  }

  @Test
  void anotherTitleReachesThosePagesThatLinkToIt() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page("Page 30 renamed", 30, ""));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isBetween(5L, 15L);
    compareWithClean();
  }

  @Test
  void anotherTitleMayMovePagesWithinAPageOfAList() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page("Page 28 anew", 30, ""));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
    write("docs/page-12.md", page("Page 12", 12, "Quite another beginning.\n\n"));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
    write("docs/page-13.md", page("Page 0", 13, ""));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
  }

  @Test
  void anotherTitleMayMovePagesToOtherPagesOfAList() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page("Zebra", 30, ""));
    write("docs/page-9.md", page("Page 27 anew", 9, ""));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
    write(EDITED, page("Zebra", 30, "Quite another beginning.\n\n"));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
    write("docs/page-31.md", page("A first one", 31, ""));
    assertThat(withoutPipeline().published()).isTrue();
    compareWithClean();
  }

  @Test
  void anotherTitleTakesThePipelineWhereOtherPagesShowTheNextOne() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    Path templates = Files.createDirectories(site.resolve("templates"));
    Files.writeString(templates.resolve("page.html"), "{{ page.title }}");
    Files.writeString(templates.resolve("next.html"), "{{ page.next.title }}");
    write("docs/page-29.md", page("Page 29", 29, "").replace("tags:", "layout: next\ntags:"));
    compareWithClean(incremental.build(site));
    write(EDITED, page("Page 28 anew", 30, ""));
    withPipeline(MOVED);
  }

  @Test
  void anotherTitleThatLinksMeanTakesThePipeline() throws IOException {
    write(EDITED, page("Page 30 renamed", 30, ""));
    Outcome outcome = withPipeline("a link may mean a page by a title that was edited");
    assertThat(outcome.counts().brokenLinks()).isEqualTo(1);
  }

  @Test
  void theReportTellsWhatTookThePipeline() throws IOException {
    write("docs/page-301.md", page("Page 301", 301, ""));
    withPipeline("content/docs/page-301.md has come");
    Files.delete(site.resolve("content/docs/page-301.md"));
    withPipeline("content/docs/page-301.md has gone");
    write(EDITED, page(TITLE, 31, ""));
    withPipeline(
        "more than texts has changed in content/docs/page-30.md: its tags, date, links or the like");
    write("docs/_index.md", "---\ntitle: Docs\n---\nNothing.\n");
    withPipeline("content/docs/_index.md is the index of a section");
    Files.writeString(site.resolve("site.yaml"), "permalinks: {docs: /d/:slug/}\n");
    withPipeline("settings have changed by which sources are read");
    assertThat(withoutPipeline().counts().rendered()).isZero();
  }

  @Test
  void aSmallHeapHoldsWhatEditsReachInBatches() throws IOException {
    for (int i = 1; i <= 60; i += 6) {
      write("docs/page-" + i + ".md", page("Page " + i, i, "Another beginning of " + i + ".\n\n"));
    }
    BuildRequest small = incremental.request(site).byWorkers(1, 100_000);
    assertThat(incremental.buildWithoutPipeline(small).counts().rendered()).isBetween(15L, 78L);
    compareWithClean();
  }

  @Test
  void whatDoesNotFitIntoTheHeapTakesThePipeline() throws IOException {
    write(EDITED, page(TITLE, 30, "Another beginning.\n\n"));
    Outcome outcome = incremental.build(incremental.request(site).byWorkers(1, 4_000));
    assertThat(outcome.pipelineReason()).startsWith("more than 3 files may show");
    compareWithClean(outcome);
  }

  @Test
  void laterEditsKnowEarlierOnes() throws IOException {
    write(EDITED, page(TITLE, 30, "Quite another beginning.\n\n"));
    assertThat(withoutPipeline().published()).isTrue();
    write("docs/page-31.md", page("Page 31", 31, "") + "More.\n");
    assertThat(withoutPipeline().counts().rendered()).isPositive();
    write("docs/page-6.md", page("Page 6", 6, "A new beginning.\n\n"));
    assertThat(withoutPipeline().counts().rendered()).isPositive();
    compareWithClean();
    write("docs/page-61.md", page("Page 61", 61, ""));
    compareWithClean(incremental.build(site));
  }

  private void write(String file, String text) throws IOException {
    Path path = site.resolve("content").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    times++;
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_500_000_000_000L + 10_000L * times));
  }

  private Outcome withoutPipeline() {
    return incremental.buildWithoutPipeline(incremental.request(site));
  }

  private Outcome withPipeline(String reason) throws IOException {
    Outcome outcome = incremental.build(site);
    assertThat(outcome.pipelineReason()).isEqualTo(reason);
    compareWithClean(outcome);
    return outcome;
  }

  private void compareWithClean(Outcome outcome) throws IOException {
    assertThat(outcome.published()).as(outcome.reason()).isTrue();
    compareWithClean();
  }

  private void compareWithClean() throws IOException {
    DirectBuild clean = DirectBuild.in(folder.resolve("clean-" + times));
    assertThat(clean.build(site).published()).isTrue();
    TreeComparison.assertSame(clean.output(), incremental.output());
  }
}
