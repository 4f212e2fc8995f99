package io.atoll.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceSiteTest {
  private final Path folder;
  private final TinySite site;

  ReferenceSiteTest(@TempDir Path folder) {
    this.folder = folder;
    site = new TinySite(folder);
  }

  @Test
  void findsPagesOfAllForms() {
    site.with("content/a.md")
        .with("content/b.markdown")
        .with("content/bundle/index.md")
        .with("content/bundle/extra.md")
        .with("content/bundle/below/index.md")
        .with("content/.hidden.md")
        .with("content/_draft.md")
        .with("content/_hidden/c.md")
        .with("content/page.html");
    assertThat(site.build().pages()).extracting(PageRef::key).containsExactly("a", "b", "bundle");
  }

  @Test
  void theFirstOfTwoSourcesWithOneKeyStays() {
    site.with("content/a.md").with("content/a.markdown").with("content/a/index.md");
    ReferenceSite built = site.build();
    assertThat(built.pages()).extracting(PageRef::source).containsExactly("a.markdown");
    assertThat(built.failures())
        .extracting(Failure::file)
        .containsExactly("content/a.md", "content/a/index.md");
  }

  @Test
  void theFirstOfTwoPagesWithOneUrlStaysAndTheOtherIsNobody() {
    site.with("content/a.md", "[b](b.md)")
        .with("content/b.md", "---", "url: /a/", "tags: [t]", "---");
    ReferenceSite built = site.build();
    assertThat(built.failures())
        .singleElement()
        .satisfies(
            failure -> {
              assertThat(failure.file()).isEqualTo("content/b.md");
              assertThat(failure.message()).contains("content/a.md");
            });
    assertThat(built.counts())
        .containsEntry("pages", 1L)
        .containsEntry("terms", 0L)
        .containsEntry("brokenLinks", 1L);
  }

  @Test
  void linksOutOfTheSiteAreNotFollowed(@TempDir Path elsewhere) throws IOException {
    site.with("content/a.md");
    Files.writeString(elsewhere.resolve("secret.md"), "secret");
    Files.createSymbolicLink(folder.resolve("content/out"), elsewhere);
    Files.createSymbolicLink(folder.resolve("content/in.md"), Path.of("a.md"));
    ReferenceSite built = site.build();
    assertThat(built.pages()).extracting(PageRef::key).containsExactly("a", "in");
    assertThat(built.failures()).extracting(Failure::file).containsExactly("content/out");
  }

  @Test
  void draftsExpiredAndFuturePagesAreLeftOut() {
    site.with("content/a.md", "---", "draft: true", "---")
        .with("content/b.md", "---", "expiryDate: 2001-01-01", "---")
        .with("content/c.md", "---", "publishDate: 2999-01-01", "---")
        .with("content/d.md");
    assertThat(site.build().pages()).extracting(PageRef::key).containsExactly("d");
  }

  @Test
  void aReportThatSaysTheSameAgrees() {
    site.with("content/a.md", "---", "url: /b/", "---").with("content/b.md", "[gone](gone.md)");
    ReferenceSite built = site.build();
    Map<String, Object> report = new HashMap<>(built.counts());
    report.put("joined", 0);
    report.put("failures", List.of(Map.of("file", "content/b.md", "line", 0, "message", "twice")));
    assertThat(ReportComparison.differences(built, report)).isEmpty();
    report.put("joined", 5);
    report.put("pages", 7);
    report.remove("failures");
    assertThat(ReportComparison.differences(built, report))
        .containsExactly("pages: 7, twin: 1", "failures in [], twin: [content/b.md]");
  }
}
