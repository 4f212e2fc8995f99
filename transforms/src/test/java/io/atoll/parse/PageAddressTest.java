package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SourceFile.Form;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {
  private Pages pages;

  @BeforeEach
  void site(@TempDir Path folder) {
    pages = new Pages(folder);
  }

  private String url(String key, String settings) {
    return pages.page(key, "---\n" + settings + "\n---\n").ref().url();
  }

  @Test
  void isThePathWithItsPartsUrlized() {
    assertThat(url("Docs/Erste Schritte/Über uns", "")).isEqualTo("/docs/erste-schritte/über-uns/");
    assertThat(pages.page(Pages.index("", Form.INDEX), "").ref().url()).isEqualTo("/");
    assertThatThrownBy(() -> url("docs/!!!", "")).hasMessageContaining("set slug or url");
  }

  @ParameterizedTest
  @CsvSource({"/x, /x/", "X/Y/, /X/Y/", "/old/page.html, /old/page.html", "/v1.2, /v1.2/"})
  void isTheUrlAsItIsWritten(String given, String expected) {
    assertThat(url("docs/a", "slug: s\nurl: " + given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../x",
        "//host/x",
        "/a//b",
        "'/a\\b'",
        "\"/a\\0\"",
        "\"/a\\u0007\"",
        "/a/../b",
        "/a?b"
      })
  void refusesAUrlThatCouldEscape(String given) {
    assertThatThrownBy(() -> url("a", "url: " + given))
        .hasMessageStartingWith("content/a.md:2: url");
  }

  @Test
  void endsWithTheSlug() {
    assertThat(url("docs/a", "slug: My Slug")).isEqualTo("/docs/my-slug/");
    assertThat(pages.page("docs/a", "---\nslug: My Slug\n---\n").ref().slug()).isEqualTo("my-slug");
    assertThat(pages.page("docs/Some File", "").ref().slug()).isEqualTo("some-file");
  }

  @ParameterizedTest
  @CsvSource({
    "/:year/:month/:day/:slug/, /2024/05/07/the-title/",
    "/:monthname/:weekdayname/:weekday/:yearday/:title, /may/tuesday/2/128/the-title/",
    "/:section/:sections/:contentbasename/, /blog/blog/deep/er/file/",
    "'/:sections[1:]/:slugorfilename/', /deep/er/file/",
    "'/:sections[:1]/:sections[last]/:filename/', /blog/er/file/",
    "/:filename.html, /file.html"
  })
  void followsThePatternOfTheSection(String pattern, String expected) {
    pages.file("site.yaml", "permalinks:\n  blog: '" + pattern + "'\n");
    assertThat(url("blog/deep/er/file", "title: The Title\ndate: 2024-05-07")).isEqualTo(expected);
    assertThat(url("docs/file", "")).isEqualTo("/docs/file/");
  }

  @Test
  void refusesADatePatternForAPageWithoutDate() {
    pages.file("site.yaml", "permalinks: {page: {blog: /:year/:slug}}");
    assertThatThrownBy(() -> url("blog/a", "title: A")).hasMessageContaining("set date");
  }

  @Test
  void resolvesAliases() {
    String text = "---\naliases: [/old, beside, ../up/, x.html]\n---\n";
    assertThat(pages.page("docs/install", text).ref().aliases())
        .containsExactly("/old/", "/docs/beside/", "/up/", "/docs/x.html");
    assertThatThrownBy(() -> pages.page("a", "---\naliases: ../../x\n---\n"))
        .hasMessageStartingWith("content/a.md:2: aliases");
  }
}
