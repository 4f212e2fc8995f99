package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.BrokenLink;
import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.publish.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of links are built without a pipeline, as a clean build does. */
class EditedLinksTest extends EditTrials {
  private static final Publishing RELEASES = new Publishing(Publishing.Mode.RELEASES, 2);
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
  void aPageThatOthersChangeShowsTheTextThatItWasGivenBefore() throws IOException {
    expectEdit("docs/page-2.md", page(2, "Another paragraph.\n"), 1);
    expectEdit(EDITED, page(5, TO_TWO), 2);
    assertThat(backlinksOf("page-2")).contains("Another paragraph.").contains("Page 5");
    expectEdit("docs/page-2.md", page(2, "Yet another paragraph.\n"), 1);
    expectEdit(EDITED, page(5, ""), 2);
  }

  @Test
  void linksToAuthoredListsLeaveTheseListsOfPages() throws IOException {
    write("_index.md", "---\ntitle: Home\n---\nSee [one](docs/page-1.md).\n");
    write("tags/java/_index.md", "---\ntitle: Java\n---\nSee [one](/docs/page-1/).\n");
    write("tags/_index.md", "---\ntitle: All tags\n---\nSee [one](/docs/page-1/).\n");
    write("docs/deep/_index.md", "---\ntitle: Deep\n---\nSee [one](/docs/page-1/).\n");
    write("docs/deep/page-22.md", page(22, "").replace("title:", "tags: [java]\ntitle:"));
    compareWithClean(incremental.build(site));
    expectEdit(EDITED, page(5, "[a](/) [b](/tags/java/) [c](/tags/) [d](/docs/deep/)\n"), 1);
    expectEdit(EDITED, page(5, ""), 1);
    assertThat(Files.readString(incremental.output().resolve("tags/java/index.html")))
        .contains("Page 22");
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
    write("../static/robots.txt", "");
    withPipeline("static/robots.txt may stand in the place of a file that Atoll makes");
    expectEdit("docs/page-8.md", page(8, "[](page-21.md)\n"), 2);
  }

  @Test
  void wikiLinksFindTheOnlyPageOfATitleOrSlug() throws IOException {
    expectEdit(EDITED, page(5, "[[Page 2]] [[page-3|three]] [four](page-4)\n"), 4);
    write("docs/page-2.md", page(2, "").replace("Page 2", "Page 3"));
    withPipeline("a link may mean a page by a title that was edited");
    write("docs/page-6.md", page(6, "[[Page 3]] means two, [[Page 4]] one\n"));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.brokenLinks())
        .contains(new BrokenLink("content/docs/page-6.md", 8, "Page 3"));
    compareWithClean(outcome);
  }

  @Test
  void linksThatLeadNowhereAreReportedWhereTheyStand() throws IOException {
    BrokenLink nowhere = new BrokenLink("content/docs/page-5.md", 8, "nowhere.md");
    write(EDITED, page(5, "[nowhere](nowhere.md) [two](page-2.md)\n"));
    expectBroken(nowhere);
    write(EDITED, page(5, "A line.\n\n[nowhere](nowhere.md) [two](page-2.md)\n"));
    expectBroken(new BrokenLink(nowhere.file(), 10, nowhere.target()));
    write(EDITED, page(5, "[two](page-2.md) ![](nowhere.png)\n"));
    expectBroken();
  }

  private void expectBroken(BrokenLink... links) throws IOException {
    Outcome outcome = withoutPipeline();
    assertThat(outcome.brokenLinks()).containsExactly(links);
    compareWithClean(outcome);
  }

  @Test
  void linksToFilesAndListsAreUnderstood() throws IOException {
    write("docs/bundle/index.md", "---\ntitle: Bundle\nslug: other\n---\n");
    write("docs/bundle/deep/picture.png", "picture");
    write("plain/table.csv", "a,b");
    Files.createDirectories(site.resolve("static"));
    Path file = Files.writeString(site.resolve("static/file.txt"), "text");
    Files.setLastModifiedTime(file, FileTime.fromMillis(1_500_000_000_000L));
    assertThat(incremental.build(site).published()).isTrue();
    for (String link :
        List.of(
            "/file.txt",
            "file.txt",
            "/sitemap.xml",
            "/tags/",
            "/index.xml",
            "/docs/index.xml",
            "/docs/page/2/",
            "bundle/deep/picture.png",
            "/plain/table.csv",
            "/atoll/theme.css",
            "/docs/_index.md")) {
      write(EDITED, page(5, "[two](page-2.md) [that](" + link + ") ![](" + link + ")\n"));
      compareWithClean(withoutPipeline());
    }
    write(EDITED, page(5, "[two](page-2.md) [that](/docs/other/deep/picture.png)\n"));
    withPipeline(
        "content/docs/page-5.md has a new link that leads to neither a page nor a file:"
            + " /docs/other/deep/picture.png");
    write(EDITED, page(5, "[two](page-2.md) [that](/%00) [that](/../../etc/hostname)\n"));
    assertThat(withoutPipeline().counts().brokenLinks()).isEqualTo(2);
  }

  @Test
  void aPageThatIsNoPartOfTheSiteIsNotLinkedTo() throws IOException {
    write("docs/page-9.md", page(9, "").replace("title:", "draft: true\ntitle:"));
    compareWithClean(withoutPipeline());
    write(EDITED, page(5, "[nine](/docs/page-9/) [[Page 9]]\n"));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().brokenLinks()).isEqualTo(2);
    compareWithClean(outcome);
  }

  @Test
  void editedLinksAreReleased() throws IOException {
    DirectBuild releases = another("releases");
    assertThat(releases.build(site, RELEASES).published()).isTrue();
    for (String text : List.of(TO_TWO, "", "[three](page-3.md)\n")) {
      write(EDITED, page(5, text));
      releases.buildWithoutPipeline(releases.request(site).published(RELEASES));
      DirectBuild clean = another("clean-release-" + text.length());
      clean.build(site);
      TreeComparison.assertSame(clean.output(), releases.output().resolve("current").toRealPath());
    }
  }

  @Test
  void whatDoesNotFitIntoTheHeapTakesThePipeline() throws IOException {
    write(EDITED, page(5, TO_TWO));
    Outcome outcome = incremental.build(incremental.request(site).byWorkers(1, 20_000));
    assertThat(outcome.pipelineReason()).startsWith("more than 1 pages show others");
    compareWithClean(outcome);
  }

  private String backlinksOf(String page) throws IOException {
    return Files.readString(incremental.output().resolve("docs/" + page + "/index.html"));
  }
}
