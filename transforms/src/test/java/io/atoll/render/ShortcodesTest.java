package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.atoll.model.Neighbours;
import io.atoll.model.ShortcodeCall;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShortcodesTest {
  private final SampleSite site = new SampleSite();

  @Test
  void giveTheirTemplateArgumentsPageAndSite() {
    site.with(
        "shortcodes/box.html",
        "{{ name }} {{ args }} {{ arg0 }} {{ args[1] }} {{ params.src }} {{ params.get('src') }}"
            + " {{ page.key }} {{ site.language }}");
    ShortcodeCall call =
        new ShortcodeCall("box", List.of("a", "<b>"), Map.of("src", "\"x\""), null, null, false, 3);
    assertThat(content("(\0S0\0)", call))
        .isEqualTo("(box [a, &lt;b&gt;] a &lt;b&gt; &quot;x&quot; &quot;x&quot; docs/usage en)");
  }

  @Test
  void printTheirInnerTextAsItIs() {
    site.with("shortcodes/box.html", "[{{ inner }}|{{ inner | markdownify }}|{{ inner | upper }}]");
    assertThat(content("\0S0\0", call("*a* <b>", "<em>a</em> <b>", false)))
        .isEqualTo("[*a* <b>|<em>a</em> <b>|*A* &lt;B&gt;]");
  }

  @Test
  void printTheirInnerTextRenderedWhenCalledForMarkdown() {
    site.with("shortcodes/box.html", "[{{ inner }}]");
    assertThat(content("\0S0\0", call("*a*", "<em>a</em>", true))).isEqualTo("[<em>a</em>]");
  }

  @Test
  void knowWhetherTheyHaveInnerText() {
    site.with("shortcodes/box.html", "{% if inner is empty %}none{% endif %}");
    assertThat(content("\0S0\0", call(null, null, true))).isEqualTo("none");
  }

  @Test
  void nest() {
    site.with("shortcodes/box.html", "<{{ inner | markdownify }}>")
        .with("shortcodes/dot.html", ".");
    ShortcodeCall dot = new ShortcodeCall("dot", List.of(), Map.of(), null, null, false, 2);
    assertThat(content("\0S0\0", call("a \0S1\0", "a \0S1\0", false), dot)).isEqualTo("<a .>");
  }

  @Test
  void failWhereTheyAreUnknown() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> content("\0S0\0", call("", "", false)))
        .withMessageStartingWith("content/docs/usage.md:7: there is no shortcode 'box'");
  }

  @Test
  void nameTheCallInTheMistakesOfTheirTemplates() {
    site.with("shortcodes/box.html", "\n{{ doc('nope') }}");
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> content("\0S0\0", call("", "", false)))
        .withMessageStartingWith("templates/shortcodes/box.html:2: ")
        .withMessageContaining("content/docs/usage.md:7");
  }

  @Test
  void nestOnlySoDeep() {
    site.with("shortcodes/box.html", "{{ inner }}");
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> content("\0S0\0", call("\0S0\0", "\0S0\0", false)))
        .withMessageContaining("nested more than 100 deep");
  }

  @Test
  void mayNotPrintTheContentTheyStandIn() {
    site.with("shortcodes/box.html", "{{ page.content }}");
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(() -> content("\0S0\0", call("", "", false)))
        .withMessageContaining("without end");
  }

  private static ShortcodeCall call(
      @Nullable String inner, @Nullable String innerHtml, boolean markdown) {
    return new ShortcodeCall("box", List.of(), Map.of(), inner, innerHtml, markdown, 7);
  }

  private String content(String html, ShortcodeCall... calls) {
    StoredPage body = SampleSite.body(html, List.of(), List.of(calls));
    return site.render("{{ page.content }}", body, Neighbours.NONE);
  }
}
