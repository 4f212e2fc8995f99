package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.MenuMembership;
import io.atoll.model.PageRef;
import io.atoll.model.PageRef.Kind;
import io.atoll.model.SourceFile.Form;
import io.atoll.model.TermRef;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageParserTest {
  private Pages pages;

  @BeforeEach
  void site(@TempDir Path folder) {
    pages = new Pages(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntitle: A\nx: [1, two]\n---\nBody",
        "\uFEFF---\r\ntitle: A\r\nx: [1, two]\r\n---\r\nBody",
        "+++\ntitle = \"A\"\nx = [1, \"two\"]\n+++\nBody",
        "{\"title\": \"A\", \"x\": [1, \"two\"]}\nBody",
        "{\n  \"title\": \"A\",\n  \"x\": [1, \"two\"]\n}\n\nBody"
      })
  void readsFrontMatterInEveryFormat(String text) {
    ParsedPage page = pages.page("a", text);
    assertThat(page.ref().title()).isEqualTo("A");
    assertThat(page.stored().params()).isEqualTo("{\"x\":[1,\"two\"]}");
    assertThat(page.stored().html().strip()).isEqualTo("<p>Body</p>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{< note >}}x{{< /note >}}", "{% raw %}", "{prose} in braces"})
  void takesBracesThatAreNoObjectForTheBody(String text) {
    assertThat(pages.page("my-page", text).ref().title()).isEqualTo("My page");
  }

  @Test
  void takesTheTitleFromTheFirstHeadingThenTheFileName() {
    assertThat(pages.page("a", "Text\n\n### Some *title*\n\n# Other").ref().title())
        .isEqualTo("Some title");
    assertThat(pages.page("docs/how_to-start", "Text").ref().title()).isEqualTo("How to start");
    assertThat(pages.page(Pages.index("blog-posts", Form.ABSENT_INDEX), "").ref().title())
        .isEqualTo("Blog posts");
  }

  @Test
  void namesTheLineOfWhatIsWrong() {
    assertThatThrownBy(() -> pages.page("a", "---\ntitle: A\nweight: heavy\n---\n"))
        .hasMessage("content/a.md:3: weight must be a whole number, not \"heavy\"");
    assertThatThrownBy(() -> pages.page("a", "---\ntitle: [A]\n---\n"))
        .hasMessage("content/a.md:2: title must be a text, not a list");
    assertThatThrownBy(() -> pages.page("a", "---\ntitle: A\n: {\n---\n"))
        .hasMessageStartingWith("content/a.md:");
    assertThatThrownBy(() -> pages.page("a", "+++\ntitle = \"A\"\ndate = = 3\n+++\n"))
        .hasMessageStartingWith("content/a.md:3: not valid TOML");
    assertThatThrownBy(() -> pages.page("a", "---\ntitle: A\n"))
        .hasMessageContaining("content/a.md:1: the front matter that --- opens is never closed");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "# A\n\nB ?".getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;
    assertThatThrownBy(() -> pages.parser().parse(Pages.source("a"), bytes, Map.of()))
        .hasMessageStartingWith("content/a.md:3: has bytes that are not UTF-8");
  }

  @Test
  void letsTheLastOfTwoEqualKeysWin() {
    assertThat(pages.page("a", "---\ntitle: A\ntitle: B\n---\n").ref().title()).isEqualTo("B");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-31, 2024-05-31T00:00Z",
    "2024-5-1, 2024-05-01T00:00Z",
    "2024-05-31T12:30:00+02:00, 2024-05-31T12:30+02:00",
    "2024-05-31 12:30:15, 2024-05-31T12:30:15Z",
    "2024-05-31 12:30:15.5 -0700, 2024-05-31T12:30:15.500-07:00",
    "2024-05-31T12:30, 2024-05-31T12:30Z",
    "31 May 2024, 2024-05-31T00:00Z"
  })
  void readsDatesAsHugoDoes(String text, String expected) {
    PageRef page = pages.page("a", "---\ndate: " + text + "\n---\n").ref();
    assertThat(page.date()).isEqualTo(OffsetDateTime.parse(expected));
    assertThat(page.lastModified()).isEqualTo(page.date());
  }

  @Test
  void refusesWhatIsNoDate() {
    assertThatThrownBy(() -> pages.page("a", "---\ndate: 2024-13-45\n---\n"))
        .hasMessageContaining("content/a.md:2: date must be a date such as 2024-05-31");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "draft: true",
        "date: 2030-01-01",
        "publishDate: 2030-01-01",
        "expiryDate: 2020-01-01"
      })
  void leavesOutDraftsAndPagesOfAnotherTime(String setting) {
    assertThat(pages.parsed(Pages.source("a"), "---\n" + setting + "\n---\n", Map.of())).isNull();
  }

  @Test
  void readsTermsOnceASlugUnderTheirFirstSpelling() {
    PageRef page =
        pages.page("a", "---\ntags: [Big Data, big data, '!', C++]\ncategories: One\n---\n").ref();
    assertThat(page.terms())
        .containsExactly(
            new TermRef("tags", "big-data", "Big Data"),
            new TermRef("tags", "c++", "C++"),
            new TermRef("categories", "one", "One"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"menu: main", "menus: [main]", "menus: {main: {}}", "menu:\n  main:\n"})
  void readsMenusInEveryForm(String setting) {
    PageRef page = pages.page("a", "---\n" + setting + "\n---\n").ref();
    boolean isBareMap = setting.endsWith("\n");
    assertThat(page.menus())
        .isEqualTo(
            isBareMap ? List.of() : List.of(new MenuMembership("main", null, 0, null, null)));
  }

  @Test
  void readsAMenuEntry() {
    PageRef page =
        pages
            .page("a", "---\nmenus: {main: {name: N, weight: 3, parent: P, identifier: I}}\n---\n")
            .ref();
    assertThat(page.menus()).containsExactly(new MenuMembership("main", "N", 3, "P", "I"));
  }

  @Test
  void putsOtherKeysAndNestedParamsTogether() {
    ParsedPage page =
        pages.page("a", "---\nid: x\nColor: red\nparams: {deep: {er: 1}}\ntags: [t]\n---\n");
    assertThat(page.stored().params())
        .isEqualTo("{\"Color\":\"red\",\"deep\":{\"er\":1},\"id\":\"x\"}");
    assertThat(page.ref().id()).isEqualTo("x");
  }

  @Test
  void tellsWhatKindOfPageItIs() {
    assertThat(pages.page(Pages.index("", Form.INDEX), "").ref().kind()).isEqualTo(Kind.HOME);
    assertThat(pages.page(Pages.index("tags", Form.INDEX), "").ref().kind())
        .isEqualTo(Kind.TAXONOMY);
    assertThat(pages.page(Pages.index("tags/x", Form.INDEX), "").ref().kind()).isEqualTo(Kind.TERM);
    assertThat(pages.page(Pages.index("docs", Form.INDEX), "").ref().kind())
        .isEqualTo(Kind.SECTION);
  }

  @Test
  void choosesTheTemplate() {
    pages.file("templates/docs/page.html", "").file("templates/landing.html", "");
    assertThat(pages.page("docs/a", "").ref().template()).isEqualTo("docs/page.html");
    assertThat(pages.page("blog/a", "").ref().template()).isEqualTo("page.html");
    assertThat(pages.page("blog/a", "---\ntype: docs\n---\n").ref().template())
        .isEqualTo("docs/page.html");
    assertThat(pages.page("a", "---\nlayout: landing\n---\n").ref().template())
        .isEqualTo("landing.html");
    assertThatThrownBy(() -> pages.page("a", "---\nlayout: none\n---\n"))
        .hasMessageContaining("content/a.md:2: there is no layout none; add templates/none.html");
    assertThatThrownBy(() -> pages.page("a", "---\nlayout: ../../x\n---\n"))
        .hasMessageContaining("layout must be the name of a template");
  }

  @Test
  void inheritsFromACascadeWhatItDoesNotSay() {
    String text = "---\ntitle: Own\n---\n";
    ParsedPage page =
        Objects.requireNonNull(
            pages.parsed(Pages.source("a"), text, Map.of("Title", "C", "color", "red")));
    assertThat(page.ref().title()).isEqualTo("Own");
    assertThat(page.stored().params()).isEqualTo("{\"color\":\"red\"}");
    assertThat(page.ref().digest()).hasSize(32).isNotEqualTo(pages.page("a", text).ref().digest());
  }
}
