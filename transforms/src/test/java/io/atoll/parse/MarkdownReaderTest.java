package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.atoll.model.Heading;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.StoredPage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private Pages pages;

  @BeforeEach
  void site(@TempDir Path folder) {
    pages = new Pages(folder);
  }

  private StoredPage stored(String body) {
    return pages.page("a", body).stored();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a :tada: and :nothing: ~ <p>a 🎉 and :nothing:</p>",
        "see https://x.org/a ~ <p>see <a href=\"https://x.org/a\">https://x.org/a</a></p>",
        "<b>raw</b> &amp; ~ <p><b>raw</b> &amp;</p>",
        "[x](https://x.org/ü) ~ <p><a href=\"https://x.org/%C3%BC\">x</a></p>",
        "[x](#here) ~ <p><a href=\"#here\">x</a></p>",
        "[x](mailto:a@b.org) ~ <p><a href=\"mailto:a@b.org\">x</a></p>",
        "a [[x](y)] ~ <p>a [<a href=\"@L0@\">x</a>]</p>",
        "code `[[x]]` ~ <p>code <code>[[x]]</code></p>",
        "\\[[x]] ~ <p>[[x]]</p>",
        "[[ -f x ]] ~ <p>[[ -f x ]]</p>"
      })
  void rendersMarkdown(String body, String expected) {
    assertThat(pages.html(body)).isEqualTo(expected);
  }

  @Test
  void knowsTheExtensions() {
    assertThat(pages.html("|a|b|\n|-|-|\n|1|2|")).contains("<table>", "<td>2</td>");
    assertThat(pages.html("- [x] done")).contains("checkbox", "checked");
    assertThat(pages.html("~~gone~~")).contains("<del>gone</del>");
    assertThat(pages.html("a[^1]\n\n[^1]: note")).contains("footnote");
    assertThat(pages.html("term\n: what it is")).contains("<dt>term</dt>", "<dd>");
  }

  @Test
  void collectsLinksWithTheirLines() {
    StoredPage page =
        stored(
            "---\ntitle: A\n---\n[a](x%20y.md?q#z)\n\n[b][r] ![i](../i.png)\n\n[r]: /docs/ 'T'\n");
    assertThat(page.links())
        .containsExactly(
            new PageLink(Form.MARKDOWN, "x y.md", "?q#z", "x%20y.md?q#z", 4),
            new PageLink(Form.MARKDOWN, "/docs/", "", "/docs/", 6),
            new PageLink(Form.IMAGE, "../i.png", "", "../i.png", 6));
    assertThat(page.html().replace('\0', '@'))
        .contains("<a href=\"@L0@\">a</a>", "<a href=\"@L1@\" title=\"T\">b</a>")
        .contains("<img src=\"@L2@\" alt=\"i\" />");
  }

  @Test
  void collectsWikiLinks() {
    StoredPage page = stored("[[Some Page]] [[x#part|the *text*]] [[id:NAME]] [id](id:NAME)");
    assertThat(page.links())
        .extracting(PageLink::form, PageLink::target, PageLink::suffix)
        .containsExactly(
            tuple(Form.WIKI, "Some Page", ""),
            tuple(Form.WIKI, "x", "#part"),
            tuple(Form.WIKI, "id:NAME", ""),
            tuple(Form.MARKDOWN, "id:NAME", ""));
    assertThat(page.html().replace('\0', '@')).contains("<a href=\"@L0@\">@T0@</a>");
  }

  @Test
  void makesHeadingIdsAsGitHubDoes() {
    String body =
        "# Hello, World!\n## Hello World\n## Hello World\n### Füße & `code_x`\n## Own {#my_id}\n## 日本語 x\n";
    assertThat(stored(body).headings())
        .containsExactly(
            new Heading(1, "hello-world", "Hello, World!"),
            new Heading(2, "hello-world-1", "Hello World"),
            new Heading(2, "hello-world-2", "Hello World"),
            new Heading(3, "füße--code_x", "Füße & code_x"),
            new Heading(2, "my_id", "Own"),
            new Heading(2, "日本語-x", "日本語 x"));
    assertThat(pages.html("## Own {#my_id}")).isEqualTo("<h2 id=\"my_id\">Own</h2>");
  }

  @Test
  void countsWordsAndSummarises() {
    assertThat(stored("Two **words**\n\n日本 x").wordCount()).isEqualTo(5);
    assertThat(pages.page("a", "One *two*\n\n<!--more-->\n\nthree").ref().summary())
        .isEqualTo("One two");
    assertThat(pages.html("One\n\n<!-- more -->\n\nthree")).isEqualTo("<p>One</p>\n<p>three</p>");
    pages.file("site.yaml", "summaryLength: 3");
    assertThat(pages.page("a", "a b {{< figure >}} [c](d) e").ref().summary()).isEqualTo("a b c");
  }

  @Test
  void leavesNoWayToForgeAHole() {
    String body = "\0L9\0 \uFDD0L9\uFDD1 &#xFDD0;L9&#64977; [x](&#xfdd0;L7&#xfdd1;)";
    assertThat(pages.html(body)).doesNotContain("@L9").doesNotContain("@L7").contains("@L0@");
  }

  @Test
  void omitsRawHtmlAndDangerousLinksWhenTheSiteSaysSo() {
    pages.file("site.yaml", "markup: {goldmark: {renderer: {unsafe: false}}}");
    assertThat(pages.html("<b>x</b> [y](javascript:alert)"))
        .isEqualTo("<p><!-- raw HTML omitted -->x<!-- raw HTML omitted --> <a href=\"\">y</a></p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "|a|\n|-|\n",
        "[ ] x",
        "~~x~~",
        "[^1]\n\n[^1]: x",
        "a\n: b",
        ":tada:",
        "[[x]]",
        "(http://x.org) [a](http://y.org) <http://z.org>"
      })
  void choosesADialectThatGivesWhatAllExtensionsGive(String body) {
    String everything =
        "\n\n|t|\n|-|\n\n- [ ] y\n\n~~z~~ www.x.org :tada: [[w]] f[^9]\n\n[^9]: g\n\nd\n: e\n";
    String alone = pages.html(body);
    assertThat(pages.html(body + everything).replaceAll("L\\d+|T\\d+", ""))
        .startsWith(
            alone.replaceAll("L\\d+|T\\d+", "").replaceAll("(?s)<div class=\"footnotes.*", ""));
  }
}
