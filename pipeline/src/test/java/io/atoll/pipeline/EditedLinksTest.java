package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of links are built without a pipeline, as a clean build does. */
class EditedLinksTest extends EditTrials {
  private static final String EDITED = "docs/page-5.md";
  private static final String TO_TWO = "See [two](page-2.md) and [two](page-2.md#a) again.\n";

  EditedLinksTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASiteOfIslandsThatShowBacklinks() throws IOException {
    Files.createDirectories(site);
    Files.writeString(site.resolve("site.yaml"), "title: Linked\nparams: {backlinks: true}\n");
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    for (int i = 1; i <= 20; i++) {
      write("docs/page-" + i + ".md", page(i, ""));
    }
    assertThat(incremental.build(site).published()).isTrue();
  }

  private static String page(int number, String text) {
    return "---\ntitle: Page %d\n---\nText of %d.\n\n<!--more-->\n\n%s"
        .formatted(number, number, text);
  }

  private void expectEdit(String file, String text, long rendered) throws IOException {
    write(file, text);
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isEqualTo(rendered);
    compareWithClean(outcome);
  }

  @Test
  void aNewLinkTiesIslandsTogetherAndItsEndLetsThemGo() throws IOException {
    long islands = withoutPipeline().counts().islands();
    expectEdit(EDITED, page(5, TO_TWO), 2);
    assertThat(backlinksOf("page-2")).contains("Page 5");
    assertThat(withoutPipeline().counts().islands()).isEqualTo(islands - 2);
    expectEdit(EDITED, page(5, ""), 2);
    assertThat(backlinksOf("page-2")).doesNotContain("Page 5");
    assertThat(withoutPipeline().counts().islands()).isEqualTo(islands);
  }

  @Test
  void linksFromTheRootByUrlToSectionsAndToThePageItselfAreUnderstood() throws IOException {
    String many = "[a](docs/page-2.md) [b](/docs/page-3/) [c](../docs/) [d](page-5.md) [e](/)\n";
    expectEdit(EDITED, page(5, many), 3);
    expectEdit("docs/page-6.md", page(6, "[](page-2.md) [f](/docs/page-5)\n"), 3);
    expectEdit(EDITED, page(5, "[b](/docs/page-3/)\n"), 2);
  }

  @Test
  void tenLinksMakeAHub() throws IOException {
    for (int i = 2; i <= 11; i++) {
      write("docs/page-" + i + ".md", page(i, "[one](page-1.md)\n"));
    }
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().hubs()).isEqualTo(1);
    compareWithClean(outcome);
    write("docs/page-11.md", page(11, ""));
    write("docs/page-10.md", page(10, ""));
    outcome = withoutPipeline();
    assertThat(outcome.counts().hubs()).isZero();
    compareWithClean(outcome);
  }

  @Test
  void linksAndTextsMayBeEditedTogetherAndOneAfterTheOther() throws IOException {
    expectEdit(EDITED, page(5, TO_TWO), 2);
    write("docs/page-2.md", page(2, "[](page-5.md)\n").replace("Page 2", "Another second"));
    compareWithClean(withoutPipeline());
    write(EDITED, page(5, TO_TWO + "More text.\n").replace("Page 5", "Another fifth"));
    compareWithClean(withoutPipeline());
    write("docs/page-7.md", page(7, "[](page-2.md) [](page-5.md)\n"));
    compareWithClean(withoutPipeline());
    write("docs/page-21.md", page(21, "[](page-7.md)\n"));
    withPipeline("content/docs/page-21.md has come");
    expectEdit("docs/page-8.md", page(8, "[](page-21.md)\n"), 2);
  }

  @Test
  void linksToWhatIsNoPageByItsPathTakeThePipeline() throws IOException {
    String place = "content/docs/page-5.md";
    write(EDITED, page(5, "[[Page 2]]\n"));
    withPipeline(place + " has a new link that names no page by its path: Page 2");
    write(EDITED, page(5, "[[Page 2]] [nowhere](nowhere.md)\n"));
    withPipeline(place + " has a new link that names no page by its path: nowhere.md");
    write(EDITED, page(5, "[nowhere](nowhere.md) [three](page-3.md)\n"));
    withPipeline(place + " has links that lead nowhere, and others of its links were edited");
  }

  @Test
  void aPageThatIsNoPartOfTheSiteIsNotLinkedTo() throws IOException {
    write("docs/page-9.md", page(9, "").replace("title:", "draft: true\ntitle:"));
    withPipeline(
        "more than texts and links has changed in content/docs/page-9.md: its tags, date or the"
            + " like");
    write(EDITED, page(5, "[nine](page-9.md)\n"));
    Outcome outcome =
        withPipeline(
            "content/docs/page-5.md has a new link that names no page by its path: page-9.md");
    assertThat(outcome.counts().brokenLinks()).isEqualTo(1);
  }

  @Test
  void whatDoesNotFitIntoTheHeapTakesThePipeline() throws IOException {
    write(EDITED, page(5, TO_TWO));
    Outcome outcome = incremental.build(incremental.request(site).byWorkers(1, 20_000));
    assertThat(outcome.pipelineReason()).startsWith("links of more than 1 pages");
    compareWithClean(outcome);
  }

  private String backlinksOf(String page) throws IOException {
    return Files.readString(incremental.output().resolve("docs/" + page + "/index.html"));
  }
}
