package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of when a page was last changed are built without a pipeline, as a clean build does. */
class EditedDatesTest extends EditTrials {
  private static final String EDITED = "docs/page-3.md";
  private static final String NEWEST =
      "templates show the site's newest date, which an edited page may change";

  EditedDatesTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASiteOfDatedPages() throws IOException {
    write("_index.md", "---\ntitle: Home\n---\nWelcome.\n");
    write("docs/_index.md", "---\ntitle: Docs\n---\nAll.\n");
    for (int i = 1; i <= 8; i++) {
      write("docs/page-" + i + ".md", page(i, "2024-01-0" + i));
    }
    Files.createDirectories(site.resolve("templates"));
    template("page.html", "{{ page.title }} {{ page.lastmod | date('yyyy-MM-dd') }}");
    assertThat(incremental.build(site).published()).isTrue();
  }

  private static String page(int number, String lastmod) {
    return "---\ntitle: Page %d\ndate: 2020-01-01\nlastmod: %s\n---\nText.\n"
        .formatted(number, lastmod);
  }

  private void template(String name, String text) throws IOException {
    Files.writeString(site.resolve("templates").resolve(name), text);
  }

  @Test
  void anotherDateReachesThePageAndTheSitemaps() throws IOException {
    write(EDITED, page(3, "2025-05-07"));
    Outcome outcome = withoutPipeline();
    compareWithClean(outcome);
    assertThat(published("docs/page-3/index.html")).isEqualTo("Page 3 2025-05-07");
    assertThat(published("sitemap-1.xml")).contains("<lastmod>2025-05-07T00:00:00Z</lastmod>");
    assertThat(published("sitemap.xml")).contains("<lastmod>2025-05-07T00:00:00Z</lastmod>");
    write(EDITED, page(3, "2023-06-07"));
    compareWithClean(withoutPipeline());
    assertThat(published("sitemap.xml")).contains("<lastmod>2024-01-08T00:00:00Z</lastmod>");
    assertThat(withoutPipeline().counts().rendered()).isZero();
    write("docs/page-9.md", page(9, "2024-02-01"));
    compareWithClean(withoutPipeline());
  }

  @Test
  void onlyThosePagesAreRenderedThatShowTheDateOfAnother() throws IOException {
    template("section.html", "{% for page in paginator.pages %}{{ page.title }} {% endfor %}");
    template("home.html", "{% for page in paginator.pages %}{{ page.lastmod }} {% endfor %}");
    compareWithClean(incremental.build(site));
    write(EDITED, page(3, "2025-05-07"));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.changes().changed()).containsExactly("docs/page-3/index.html");
    assertThat(outcome.counts().rendered())
        .as("the page, the home page, the sitemap and their index")
        .isEqualTo(4);
    compareWithClean(outcome);
    assertThat(published("index.html")).contains("2025-05-07");
  }

  @Test
  void aDateMayComeAndGo() throws IOException {
    write(EDITED, "---\ntitle: Page 3\ndate: 2020-01-01\n---\nText.\n");
    compareWithClean(withoutPipeline());
    write("docs/page-10.md", "---\ntitle: Undated\n---\nText.\n");
    compareWithClean(incremental.build(site));
    write("docs/page-10.md", "---\ntitle: Dated\nlastmod: 2025-01-01\n---\nAnother text.\n");
    compareWithClean(withoutPipeline());
    write("docs/page-10.md", "---\ntitle: Undated\n---\nText.\n");
    compareWithClean(withoutPipeline());
  }

  @Test
  void aSiteWithoutSitemapsNeedsNone() throws IOException {
    Files.writeString(site.resolve("site.yaml"), "disable: [sitemap]\n");
    compareWithClean(incremental.build(site));
    write(EDITED, page(3, "2025-05-07"));
    compareWithClean(withoutPipeline());
  }

  @Test
  void aSiteWithASitemapOfItsOwnTakesThePipeline() throws IOException {
    write("../static/sitemap.xml", "<own/>");
    compareWithClean(incremental.build(site));
    write(EDITED, page(3, "2025-05-07"));
    withPipeline("the site has sitemaps of its own");
  }

  @Test
  void datesOfOneSecondInTwoZonesTakeThePipeline() throws IOException {
    write("docs/page-1.md", page(1, "2025-05-07T12:00:00.5+02:00"));
    compareWithClean(withoutPipeline());
    write(EDITED, page(3, "2025-05-07T10:00:00.7Z"));
    withPipeline("a sitemap has two dates of the same second in two time zones");
  }

  @Test
  void theNewestDateTakesThePipelineWhereTemplatesShowIt() throws IOException {
    template("foot.html", "{{ site.build_date | date('yyyy-MM-dd') }}");
    template("page.html", "{{ page.title }} {% include 'foot.html' %}");
    compareWithClean(incremental.build(site));
    write(EDITED, page(3, "2023-06-07"));
    compareWithClean(withoutPipeline());
    write(EDITED, page(3, "2025-05-07"));
    withPipeline(NEWEST);
    assertThat(published("docs/page-1/index.html")).isEqualTo("Page 1 2025-05-07");
    write(EDITED, page(3, "2023-06-07"));
    withPipeline(NEWEST);
    assertThat(published("docs/page-1/index.html")).isEqualTo("Page 1 2024-01-08");
  }

  /** A date that is not yet there becomes the newest one without any edit. */
  @Test
  void aDateOfTheFutureComes() throws IOException {
    template("page.html", "{{ site.build_date | date('yyyy-MM-dd') }}");
    write(EDITED, page(3, "2035-06-07"));
    compareWithClean(incremental.build(site));
    Instant later = Instant.parse("2035-07-01T00:00:00Z");
    Outcome outcome = incremental.build(requestAt(later));
    assertThat(outcome.pipelineReason()).isEqualTo("a page's time has come");
    assertThat(published("docs/page-1/index.html")).isEqualTo("2035-06-07");
  }

  private BuildRequest requestAt(Instant time) {
    return new BuildRequest(
        site, incremental.output(), incremental.state(), false, false, false, false, 0, 2, time);
  }

  private String published(String path) throws IOException {
    return Files.readString(incremental.output().resolve(path));
  }
}
