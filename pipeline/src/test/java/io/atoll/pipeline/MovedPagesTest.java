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

/** Pages that come, go or move are built without a pipeline, as a clean build does. */
class MovedPagesTest extends EditTrials {
  private static final String[] TAGS = {"red", "green", "blue", "rare"};

  MovedPagesTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASite() throws IOException {
    Files.createDirectories(site);
    Files.writeString(
        site.resolve("site.yaml"),
        """
        title: Moving
        baseURL: https://example.org/
        params: {backlinks: true}
        pagination: {pagerSize: 5}
        """);
    write("_index.md", "---\ntitle: Home\n---\nWelcome.\n");
    write("docs/_index.md", "---\ntitle: Docs\n---\nSee [one](page-1.md).\n");
    write("posts/_index.md", "---\ntitle: Posts\n---\n");
    for (int i = 1; i <= 25; i++) {
      write("docs/page-" + i + ".md", page("Page " + i, date(i), TAGS[i % 3], TAGS[i % 2]));
      write("posts/post-" + i + ".md", page("Post " + i, date(2 * i), TAGS[i % 2]));
    }
    write("docs/rare.md", page("Rare", "2020-01-01", "rare"));
    write("docs/island.md", "---\ntitle: Island\n---\nAlone.\n");
    assertThat(incremental.build(site).published()).isTrue();
  }

  private static String date(int day) {
    return "2024-03-%02d".formatted(1 + day % 28);
  }

  private static String page(String title, String date, String... tags) {
    return "---\ntitle: %s\ndate: %s\ntags: [%s]\n---\nText of %s.\n"
        .formatted(title, date, String.join(", ", tags), title);
  }

  private void expectNoPipeline() throws IOException {
    compareWithClean(withoutPipeline());
    compareWithClean(withoutPipeline());
  }

  private void delete(String file) throws IOException {
    Files.delete(site.resolve("content").resolve(file));
  }

  @Test
  void aPageComesAndGoes() throws IOException {
    write("docs/page-99.md", page("Page 99", "2024-03-15", "red", "blue"));
    expectNoPipeline();
    delete("docs/page-99.md");
    expectNoPipeline();
  }

  @Test
  void aPageGoesAndComesBack() throws IOException {
    delete("docs/page-7.md");
    expectNoPipeline();
    write("docs/page-7.md", page("Another 7", "2024-03-02", "green"));
    expectNoPipeline();
    delete("docs/page-7.md");
    expectNoPipeline();
    write("docs/page-7.md", "---\ntitle: Without tags\n---\n");
    expectNoPipeline();
  }

  @Test
  void aPageWithoutAnyTiesComesAndGoes() throws IOException {
    write("docs/atoll.md", "---\ntitle: Atoll\n---\nAlone.\n");
    delete("docs/island.md");
    expectNoPipeline();
  }

  @Test
  void aPageGetsAnotherName() throws IOException {
    delete("posts/post-3.md");
    write("posts/renamed.md", page("Post 3", date(6), TAGS[1]));
    expectNoPipeline();
  }

  @Test
  void tagsComeAndGo() throws IOException {
    write("docs/page-1.md", page("Page 1", date(1), "new", "red"));
    expectNoPipeline();
    write("docs/rare.md", page("Rare", "2020-01-01", "red"));
    expectNoPipeline();
    write("docs/page-2.md", "---\ntitle: Page 2\n---\nNo tags any more.\n");
    write("docs/island.md", page("Island", "2024-03-03", "rare", "blue"));
    expectNoPipeline();
  }

  @Test
  void aDateOrAWeightMovesAPageInItsLists() throws IOException {
    write("posts/post-4.md", page("Post 4", "2024-03-31", TAGS[0]));
    expectNoPipeline();
    write("posts/post-5.md", "---\ntitle: Post 5\nweight: 3\ntags: [green]\n---\nHeavy.\n");
    expectNoPipeline();
  }

  @Test
  void aTitleAndItsTagsChangeAtOnce() throws IOException {
    write("docs/page-3.md", page("Aardvark", date(3), "blue"));
    write("docs/page-4.md", page("Zebra", date(4), TAGS[4 % 3], TAGS[0]));
    expectNoPipeline();
    write("docs/page-5.md", page("Yak", date(5), "red"));
    expectNoPipeline();
  }

  @Test
  void listsGetMoreAndFewerPages() throws IOException {
    for (int i = 30; i < 42; i++) {
      write("posts/post-" + i + ".md", page("Post " + i, date(i), "many"));
    }
    expectNoPipeline();
    for (int i = 30; i < 42; i++) {
      delete("posts/post-" + i + ".md");
    }
    for (int i = 1; i < 9; i++) {
      delete("posts/post-" + i + ".md");
    }
    expectNoPipeline();
  }

  @Test
  void stableListsToo() throws IOException {
    Files.writeString(
        site.resolve("site.yaml"), "title: Moving\npagination: {pagerSize: 5, order: stable}\n");
    assertThat(incremental.build(site).published()).isTrue();
    write("posts/post-98.md", page("Post 98", "2024-03-31", "red"));
    write("docs/page-98.md", page("Page 98", "2024-03-09", "rare"));
    expectNoPipeline();
    delete("posts/post-2.md");
    expectNoPipeline();
  }

  @Test
  void linksToAndFromThemFollow() throws IOException {
    write(
        "docs/fresh.md", page("Fresh", date(9), "red") + "See [two](page-2.md), [gone](no.md).\n");
    write("docs/page-9.md", page("Page 9", date(9), "red") + "See [fresh](fresh.md).\n");
    expectNoPipeline();
    write("docs/page-9.md", page("Page 9", date(9), "red"));
    delete("docs/fresh.md");
    expectNoPipeline();
  }

  @Test
  void aLinkThatIsLeftBehindTakesThePipeline() throws IOException {
    write("docs/page-9.md", page("Page 9", date(9), "red") + "See [ten](page-10.md).\n");
    expectNoPipeline();
    delete("docs/page-10.md");
    withPipeline(
        "content/docs/page-9.md has a link that may mean what has come, has gone or has another title");
    write("docs/page-10.md", page("Page 10", date(10), "red"));
    withPipeline(
        "content/docs/page-9.md has a link that may mean what has come, has gone or has another title");
  }

  @Test
  void bundlesComeAndGoWithTheFilesBesideThem() throws IOException {
    write("docs/bundle/index.md", page("Bundle", date(3), "red"));
    write("docs/bundle/deep/file.txt", "Text.");
    expectNoPipeline();
    assertThat(incremental.output().resolve("docs/bundle/deep/file.txt")).exists();
    delete("docs/bundle/index.md");
    delete("docs/bundle/deep/file.txt");
    delete("docs/bundle/deep");
    delete("docs/bundle");
    expectNoPipeline();
    assertThat(incremental.output().resolve("docs/bundle")).doesNotExist();
  }

  @Test
  void aPageBecomesABundle() throws IOException {
    delete("docs/page-6.md");
    write("docs/page-6/index.md", page("Page 6", date(6), TAGS[0]));
    write("docs/page-6/file.txt", "Text.");
    expectNoPipeline();
  }

  @Test
  void draftsComeAndGo() throws IOException {
    write("docs/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");
    expectNoPipeline();
    write("docs/draft.md", page("No draft", date(2), "red"));
    expectNoPipeline();
    write("docs/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");
    expectNoPipeline();
    write("docs/draft.md", page("No draft again", date(2), "green"));
    expectNoPipeline();
    write("docs/draft.md", "---\ntitle: Draft\ndraft: true\n---\n");
    write("docs/other.md", "---\ntitle: Draft\ndraft: true\n---\n");
    expectNoPipeline();
    delete("docs/draft.md");
    delete("docs/other.md");
    expectNoPipeline();
  }

  @Test
  void copiedFilesComeAndGo() throws IOException {
    write("../static/css/new.css", "body {}");
    expectNoPipeline();
    write("docs/below/table.csv", "a,b");
    delete("../static/css/new.css");
    expectNoPipeline();
    delete("docs/below/table.csv");
    expectNoPipeline();
    assertThat(incremental.output().resolve("css/new.css")).doesNotExist();
  }

  @Test
  void hiddenFilesAreNothing() throws IOException {
    write("docs/.page-1.md.swp", "x");
    write("docs/_notes/hidden.md", "x");
    expectNoPipeline();
    write("docs/.page-1.md.swp", "y");
    expectNoPipeline();
    delete("docs/.page-1.md.swp");
    expectNoPipeline();
  }

  @Test
  void pagesThatShowTheirNeighboursInTheSection() throws IOException {
    Path template = site.resolve("templates/page.html");
    Files.createDirectories(template.getParent());
    Files.writeString(
        template,
        "{{ page.title }} {{ page.previous.title }} {{ page.next.title }}"
            + "{% for other in page.related %}{{ other.title }}{% endfor %}\n");
    assertThat(incremental.build(site).published()).isTrue();
    write("posts/post-97.md", page("Post 97", date(7), "red"));
    delete("posts/post-20.md");
    write("posts/post-8.md", page("Post 8", "2024-03-20", "red"));
    expectNoPipeline();
    delete("docs/island.md");
    write("posts/post-9.md", page("Post 9", date(18), "blue"));
    expectNoPipeline();
  }

  @Test
  void pagesOfTheContentFolderItself() throws IOException {
    write("one.md", page("One", date(1), "red"));
    write("two.md", page("Two", date(2), "red"));
    write("three.md", page("Three", date(3), "blue"));
    expectNoPipeline();
    delete("two.md");
    write("three.md", page("Three", date(1), "blue"));
    expectNoPipeline();
  }

  @Test
  void anotherTemplateShowsOthers() throws IOException {
    Path template = site.resolve("templates/bare.html");
    Files.createDirectories(template.getParent());
    Files.writeString(template, "{{ page.title }}");
    write("docs/page-9.md", page("Page 9", date(9), "red") + "See [ten](page-10.md).\n");
    String text = page("Page 10", date(10), TAGS[1], TAGS[0]);
    String bare = text.replace("title:", "layout: bare\ntitle:");
    assertThat(incremental.build(site).published()).isTrue();
    write("docs/page-10.md", bare);
    expectNoPipeline();
    write("docs/page-10.md", text);
    withPipeline("docs/page-10 has another template, which shows what links to it");
  }

  @Test
  void redirectsFollowTheirPages() throws IOException {
    write("docs/moved.md", "---\ntitle: Moved\naliases: [/older/, oldest.html]\n---\n");
    expectNoPipeline();
    write("docs/moved.md", "---\ntitle: Moved\naliases: [/newer/, /older/]\nslug: on\n---\n");
    expectNoPipeline();
    delete("docs/moved.md");
    write("docs/heir.md", "---\ntitle: Heir\naliases: [/docs/on/, /older/]\n---\n");
    expectNoPipeline();
    delete("docs/heir.md");
    expectNoPipeline();
    assertThat(incremental.output().resolve("older")).doesNotExist();
  }

  @Test
  void aRedirectThatAPageHidesTakesThePipeline() throws IOException {
    write("docs/hidden.md", "---\ntitle: Hidden\naliases: [/docs/page-3/]\n---\n");
    withPipeline("a file is in the way of one that comes");
    delete("docs/page-3.md");
    withPipeline("content/docs/hidden.md has a redirect where a page comes or goes");
    assertThat(incremental.output().resolve("docs/page-3/index.html")).exists();
  }

  @Test
  void releasesToo() throws IOException {
    Publishing releases = new Publishing(Publishing.Mode.RELEASES, 3);
    DirectBuild build = another("releases");
    assertThat(build.build(site, releases).published()).isTrue();
    write("docs/page-99.md", page("Page 99", "2024-03-15", "red", "blue"));
    delete("docs/page-8.md");
    build.buildWithoutPipeline(build.request(site).published(releases));
    DirectBuild clean = another("clean-releases");
    assertThat(clean.build(site).published()).isTrue();
    TreeComparison.assertSame(clean.output(), build.output().resolve("current").toRealPath());
  }

  @Test
  void whatReachesFurtherTakesThePipeline() throws IOException {
    write("docs/menu.md", "---\ntitle: Menu\nmenu: main\n---\n");
    withPipeline("content/docs/menu.md stands in a menu, or templates name it");
    write("docs/sub/_index.md", "---\ntitle: Sub\n---\n");
    withPipeline("content/docs/sub/_index.md is the index of a section, and has come");
    write("fresh/page.md", "---\ntitle: In a new folder\n---\n");
    withPipeline("a section has come or gone, or is a draft");
    Path foreign = incremental.output().resolve("docs/taken/index.html");
    Files.createDirectories(foreign.getParent());
    Files.writeString(foreign, "not Atoll's");
    write("docs/taken.md", "---\ntitle: Taken\n---\n");
    withPipeline("a file is in the way of one that comes");
  }
}
