package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of what others show of a page are built without a pipeline, as a clean build does. */
class EditedTextsTest extends EditTrials {
  private static final String EDITED = "docs/page-30.md";
  private static final String TITLE = "Page 30 of many";

  EditedTextsTest(@TempDir Path folder) {
    super(folder);
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
    compareWithClean(outcome);
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
    compareWithClean(outcome);
  }

  @Test
  void anotherTitleMayMovePagesWithinAPageOfAList() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page("Page 28 anew", 30, ""));
    compareWithClean(withoutPipeline());
    write("docs/page-12.md", page("Page 12", 12, "Quite another beginning.\n\n"));
    compareWithClean(withoutPipeline());
    write("docs/page-13.md", page("Page 0", 13, ""));
    compareWithClean(withoutPipeline());
  }

  @Test
  void anotherTitleMayMovePagesToOtherPagesOfAList() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page("Zebra", 30, ""));
    write("docs/page-9.md", page("Page 27 anew", 9, ""));
    compareWithClean(withoutPipeline());
    write(EDITED, page("Zebra", 30, "Quite another beginning.\n\n"));
    compareWithClean(withoutPipeline());
    write("docs/page-31.md", page("A first one", 31, ""));
    compareWithClean(withoutPipeline());
  }

  @Test
  void anotherTitlePutsAPageBesideOthersThatShowTheNextOne() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    Path templates = Files.createDirectories(site.resolve("templates"));
    Files.writeString(templates.resolve("page.html"), "{{ page.title }}");
    Files.writeString(templates.resolve("next.html"), "{{ page.next.title }}");
    write("docs/page-29.md", page("Page 29", 29, "").replace("tags:", "layout: next\ntags:"));
    compareWithClean(incremental.build(site));
    write(EDITED, page("Page 29 anew", 30, ""));
    compareWithClean(withoutPipeline());
    assertThat(Files.readString(incremental.output().resolve("docs/page-29/index.html")))
        .isEqualTo("Page 29 anew");
    write(EDITED, page("Zebra", 30, ""));
    compareWithClean(withoutPipeline());
    assertThat(withoutPipeline().counts().rendered()).isZero();
  }

  @Test
  void anotherTitleThatLinksMeanTakesThePipeline() throws IOException {
    write(EDITED, page("Page 30 renamed", 30, ""));
    Outcome outcome = withPipeline("a link may mean a page by a title that was edited");
    assertThat(outcome.counts().brokenLinks()).isEqualTo(1);
  }

  @Test
  void theReportTellsWhatTookThePipeline() throws IOException {
    write("docs/table.csv", "a,b");
    withPipeline("content/docs/_index.md has other files beside it");
    Files.delete(site.resolve("content/docs/table.csv"));
    withPipeline("content/docs/_index.md has other files beside it");
    write("docs/_index.md", "---\ntitle: Documents\n---\nNothing.\n");
    withPipeline(
        "content/docs/_index.md is the index of a section, and has another place or title");
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
    Outcome outcome = incremental.buildWithoutPipeline(small);
    assertThat(outcome.counts().rendered()).isBetween(15L, 78L);
    compareWithClean(outcome);
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
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isPositive();
    compareWithClean(outcome);
    write("docs/page-61.md", page("Page 61", 61, ""));
    compareWithClean(incremental.build(site));
  }
}
