package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.ShortcodeCall;
import io.atoll.model.StoredPage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortcodesTest {
  private Pages pages;

  @BeforeEach
  void site(@TempDir Path folder) {
    pages = new Pages(folder);
  }

  private StoredPage stored(String body) {
    return pages.page("a", body).stored();
  }

  @Test
  void readsArguments() {
    assertThat(
            stored("{{< figure \"a b\" c `d\"e` >}}\n\nx {{< figure src=\"a\\\"b\" n=1 />}}")
                .shortcodes())
        .containsExactly(
            new ShortcodeCall(
                "figure", List.of("a b", "c", "d\"e"), Map.of(), null, null, false, 1),
            new ShortcodeCall(
                "figure", List.of(), Map.of("src", "a\"b", "n", "1"), null, null, false, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{< figure >}} ~ @S0@",
        "a {{< figure >}} b ~ <p>a @S0@ b</p>",
        "{{</* figure x */>}} ~ <p>{{&lt; figure x &gt;}}</p>",
        "`{{%/* x */%}}` ~ <p><code>{{% x %}}</code></p>",
        "see {{< ref \"y\" >}} ~ <p>see @L0@</p>",
        "{{< doc \"y\" >}} ~ <p><a href=\"@L0@\">@T0@</a></p>",
        "[x]({{< ref \"y.md#z\" >}}) ~ <p><a href=\"@L0@\">x</a></p>",
        "[x]({{< figure >}}/z) ~ <p><a href=\"@S0@/z\">x</a></p>"
      })
  void leavesHoles(String body, String expected) {
    assertThat(pages.html(body)).isEqualTo(expected);
  }

  @Test
  void calledInCodeBlocksToo() {
    assertThat(pages.html("```\n{{< figure >}}\n```")).contains("<code>@S0@\n</code>");
  }

  @Test
  void makesLinksOfReferences() {
    assertThat(stored("\n[x]({{< relref path=\"y.md#z\" >}})").links())
        .containsExactly(new PageLink(Form.REFERENCE, "y.md", "#z", "y.md#z", 2));
  }

  @Test
  void rendersWhatStandsBetweenTagsAndKeepsLines() {
    StoredPage page =
        stored(
            "{{% note %}}\n## In\n\n[l](m)\n{{< figure >}}\n{{% /note %}}\n\n[n](o)\n\n## Out\n");
    assertThat(page.html().replace('\0', '@')).startsWith("@S0@\n<p><a href=\"@L0@\">n</a></p>");
    ShortcodeCall note = page.shortcodes().get(0);
    assertThat(note.markdown()).isTrue();
    assertThat(note.inner()).isEqualTo(note.innerHtml()).contains("<h2 id=\"in\">In</h2>");
    assertThat(page.shortcodes().get(1).line()).isEqualTo(5);
    assertThat(page.links()).extracting(PageLink::line).containsExactly(8, 4);
    assertThat(page.headings()).extracting(h -> h.id()).containsExactly("in", "out");
  }

  @Test
  void nestsPairs() {
    StoredPage page = stored("{{< note >}}a {{< note >}}*b*{{< /note >}} c{{< /note >}}");
    assertThat(page.shortcodes()).hasSize(2);
    assertThat(page.shortcodes().get(0).inner()).isEqualTo("a \0S1\0 c");
    assertThat(page.shortcodes().get(1).inner()).isEqualTo("*b*");
    assertThat(page.shortcodes().get(1).innerHtml()).isEqualTo("<em>b</em>");
  }

  @Test
  void takesTheIndentOfTheTagFromItsText() {
    StoredPage page = stored("- x\n\n    {{< note >}}\n    text\n    {{< /note >}}\n");
    assertThat(page.shortcodes().get(0).innerHtml()).isEqualTo("<p>text</p>\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "{{< nothing >}} ~ there is no shortcode nothing; add templates/shortcodes/nothing.html",
        "{{< /note >}} ~ closes the shortcode note, which is not open",
        "{{< note ~ never closed",
        "{{< >}} ~ needs a name",
        "{{< ref >}} ~ needs the page to link to"
      })
  void namesTheLineOfAMistake(String body, String message) {
    assertThatThrownBy(() -> stored("a\n\n" + body))
        .hasMessageStartingWith("content/a.md:3: ")
        .hasMessageContaining(message);
  }
}
