package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.publish.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other texts of sections' indexes take no pipeline, unless pages everywhere may show them. */
class EditedIndexesTest extends EditTrials {
  private static final String LINKS = "\nSee [one](page-1.md).\n";
  private static final String LIST =
      """
      {{ page.title }}: {{ page.content }}
      {% for each in paginator.pages %}{{ each.title }} ({{ each.summary }}) {% endfor %}
      """;

  EditedIndexesTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASiteOfSections() throws IOException {
    Files.createDirectories(site);
    Files.writeString(
        site.resolve("site.yaml"),
        """
        title: Sections
        baseURL: https://example.org/
        pagination: {pagerSize: 3}
        menus: {main: [{name: Docs, pageRef: /docs}]}
        """);
    template("list", LIST);
    template("page", "{{ page.title }} in {{ page.parent.title }} {{ page.content }}");
    write("_index.md", index("Home", "Welcome."));
    write("docs/_index.md", index("Docs", "All of it." + LINKS));
    write("docs/api/_index.md", index("API", "Calls."));
    write("tags/t0/_index.md", index("Zero", "The first."));
    for (int i = 1; i <= 8; i++) {
      write("docs/page-" + i + ".md", page("Page " + i, i));
      write("docs/api/call-" + i + ".md", page("Call " + i, i));
    }
    assertThat(incremental.build(site).published()).isTrue();
  }

  private void template(String name, String text) throws IOException {
    Path templates = Files.createDirectories(site.resolve("templates"));
    Files.writeString(templates.resolve(name + ".html"), text);
  }

  private static String index(String title, String text) {
    return "---\ntitle: " + title + "\n---\n" + text + "\n";
  }

  private static String page(String title, int number) {
    return "---\ntitle: %s\ntags: [t%d]\n---\nText of %d.\n".formatted(title, number % 3, number);
  }

  private String published(String file) throws IOException {
    return Files.readString(incremental.output().resolve(file));
  }

  @Test
  void anotherTextReachesEachPageOfTheSectionsList() throws IOException {
    write("docs/_index.md", index("Docs", "Rather all of it." + LINKS));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isEqualTo(3 + 1);
    compareWithClean(outcome);
    assertThat(published("docs/page/3/index.html")).contains("Rather all of it.");
    assertThat(withoutPipeline().counts().written()).isZero();
  }

  @Test
  void soDoesThatOfTheHomePageAndOfASectionBelow() throws IOException {
    write("_index.md", index("Home", "Welcome back."));
    write("docs/api/_index.md", index("API", "More calls."));
    compareWithClean(withoutPipeline());
    assertThat(published("index.html")).contains("Welcome back.");
    assertThat(published("docs/api/index.html")).contains("More calls.");
  }

  @Test
  void laterEditsOfItsPagesKnowTheText() throws IOException {
    write("docs/_index.md", index("Docs", "Another text." + LINKS));
    assertThat(withoutPipeline().published()).isTrue();
    write("docs/page-2.md", page("Page 2", 2).replace("Text", "Quite another text"));
    compareWithClean(withoutPipeline());
    write("docs/page-9.md", page("Page 9", 9));
    compareWithClean(withoutPipeline());
    write("docs/_index.md", index("Docs", "A third text." + LINKS));
    write("docs/page-10.md", page("Page 10", 10));
    Files.delete(site.resolve("content/docs/page-1.md"));
    write("docs/_index.md", index("Docs", "A third text."));
    compareWithClean(incremental.build(site));
  }

  @Test
  void itsTextAndItsPagesMayChangeAtOnce() throws IOException {
    write("docs/_index.md", index("Docs", "Another text." + LINKS));
    write("docs/page-9.md", page("Page 9", 9));
    write("docs/page-2.md", page("Renamed", 2));
    compareWithClean(withoutPipeline());
    assertThat(published("docs/page/3/index.html")).contains("Another text.");
  }

  @Test
  void listsThatShowTheSummaryAreRenderedAgain() throws IOException {
    template("home", "{% for each in site.sections %}{{ each.summary }}{% endfor %}" + LIST);
    template("404", "Nothing in {{ site.home.summary }}");
    compareWithClean(incremental.build(site));
    write("_index.md", index("Home", "Welcome back."));
    write("docs/_index.md", index("Docs", "Rather all of it." + LINKS));
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isLessThan(15);
    compareWithClean(outcome);
    assertThat(published("index.html")).contains("Rather all of it.");
    assertThat(published("404.html")).contains("Welcome back.");
    write("docs/page-3.md", page("Page 3", 3).replace("Text", "Quite another text"));
    compareWithClean(withoutPipeline());
  }

  @Test
  void aReleaseKnowsOfEarlierOnes() throws IOException {
    DirectBuild releases = another("releases");
    BuildRequest request =
        releases.request(site).published(new Publishing(Publishing.Mode.RELEASES, 2));
    assertThat(releases.build(request).published()).isTrue();
    write("docs/_index.md", index("Docs", "Another text." + LINKS));
    assertThat(releases.buildWithoutPipeline(request).published()).isTrue();
    write("docs/page-9.md", page("Page 9", 9));
    assertThat(releases.buildWithoutPipeline(request).published()).isTrue();
    DirectBuild clean = another("clean");
    assertThat(clean.build(site).published()).isTrue();
    TreeComparison.assertSame(clean.output(), releases.output().resolve("current").toRealPath());
  }

  @Test
  void onlyAnotherSummaryTakesThePipelineWherePagesShowIt() throws IOException {
    template("page", "{{ page.title }} in {{ page.parent.summary }}");
    compareWithClean(incremental.build(site));
    String summary = "All. ".repeat(100);
    write("docs/_index.md", index("Docs", summary + LINKS));
    withPipeline("docs/api/call-1/index.html may show the text of a section that was edited");
    write("docs/_index.md", index("Docs", summary + "And more." + LINKS));
    compareWithClean(withoutPipeline());
  }

  @Test
  void pagesThatAreLinkedFromThereShowTheSummary() throws IOException {
    template("page", "{% for each in page.backlinks %}{{ each.summary }}{% endfor %}");
    compareWithClean(incremental.build(site));
    write("docs/_index.md", index("Docs", "Rather all of it." + LINKS));
    compareWithClean(withoutPipeline());
    assertThat(published("docs/page-1/index.html")).contains("Rather all of it.");
  }

  @Test
  void otherLinksReachThePagesThatTheyLeadTo() throws IOException {
    template("page", "{% for each in page.backlinks %}{{ each.title }}{% endfor %}");
    compareWithClean(incremental.build(site));
    write("docs/_index.md", index("Docs", "All of it.\nSee [two](page-2.md), [no](no.md)."));
    compareWithClean(withoutPipeline());
    assertThat(published("docs/page-1/index.html")).isEmpty();
    assertThat(published("docs/page-2/index.html")).isEqualTo("Docs");
    write("docs/page-9.md", page("Page 9", 9));
    compareWithClean(withoutPipeline());
    write(
        "_index.md", index("Home", "Welcome to [docs](docs/_index.md) and [two](docs/page-2.md)."));
    compareWithClean(withoutPipeline());
    write("docs/_index.md", index("Docs", "All of it." + LINKS));
    compareWithClean(withoutPipeline());
    assertThat(published("docs/page-2/index.html")).isEqualTo("Home");
  }

  @Test
  void anotherTimeOfTheLastChangeReachesTheSitemap() throws IOException {
    write("docs/_index.md", "---\ntitle: Docs\nlastmod: 2024-01-02\n---\nAll of it." + LINKS);
    compareWithClean(withoutPipeline());
    assertThat(published("sitemap.xml")).contains("2024-01-02");
  }

  @Test
  void whatReachesOtherPagesTakesThePipeline() throws IOException {
    write("tags/t0/_index.md", index("Zero", "Not the last."));
    withPipeline("content/tags/t0/_index.md is the index of a taxonomy or a term");
    String place = "content/docs/_index.md is the index of a section, ";
    write("docs/_index.md", index("Documents", "All of it." + LINKS));
    withPipeline(place + "and has another place or title");
    write("docs/_index.md", "---\ntitle: Documents\ndraft: true\n---\nNothing.\n");
    withPipeline(place + "which comes or goes with it");
  }

  @Test
  void soDoesWhatItGivesToThePagesBelow() throws IOException {
    String given =
        "---\ntitle: Docs\ncascade: {target: {kind: page}, tags: [%s]}\n---\nAll of it." + LINKS;
    write("docs/_index.md", given.formatted("given"));
    withPipeline(
        "content/docs/_index.md is the index of a section, and gives other values to pages");
    write("docs/_index.md", given.formatted("given") + "More.\n");
    compareWithClean(withoutPipeline());
    write("docs/_index.md", given.formatted("other"));
    withPipeline(
        "content/docs/_index.md is the index of a section, and gives other values to pages");
  }
}
