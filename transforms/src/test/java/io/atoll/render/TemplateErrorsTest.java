package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.atoll.model.Failure;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TemplateErrorsTest {
  private final SampleSite site = new SampleSite();

  @Test
  void namesTemplateLineAndPage() {
    Failure failure = failureOf("\n\n{{ doc('docs/nowhere') }}");
    assertThat(failure.file()).isEqualTo("templates/page.html");
    assertThat(failure.line()).isEqualTo(3);
    assertThat(failure.message())
        .contains("doc finds no page 'docs/nowhere'")
        .contains("content/docs/usage.md");
  }

  @Test
  void namesTheIncludedTemplate() {
    site.with("p/x.html", "\n{{ page.title | truncatechars }}");
    Failure failure = failureOf("{% include 'p/x.html' %}");
    assertThat(failure.file()).isEqualTo("templates/p/x.html");
    assertThat(failure.line()).isEqualTo(2);
  }

  @Test
  void looksThroughTheConditionAroundAMistake() {
    Failure failure = failureOf("{% if 1 > 0 and doc('nope').title == '' %}{% endif %}");
    assertThat(failure.message()).contains("doc finds no page 'nope'");
  }

  @Test
  void namesMistakesOfSyntax() {
    assertThat(failureOf("a\n{% if %}").line()).isEqualTo(2);
    assertThat(failureOf("a\n{{ 'x").toString()).startsWith("templates/page.html:2: ");
    assertThat(failureOf("{% nope %}").message()).contains("nope");
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(failureOf("\n{{ 1 | nope }}").toString())
        .startsWith("templates/page.html:2: ")
        .contains("nope");
    assertThat(failureOf("\n{{ nope() }}").toString())
        .startsWith("templates/page.html:2: ")
        .contains("nope");
    assertThat(failureOf("{% include 'nope.html' %}").message()).contains("nope.html");
    assertThat(failureOf("{% include '../../etc/passwd' %}").message())
        .contains("no template 'etc/passwd'");
  }

  @Test
  void explainsValuesOfTheWrongKind() {
    assertThat(failureOf("\n{{ page.title + 1 > 2 }}").file()).isEqualTo("templates/page.html");
    assertThat(failureOf("\n{{ page.date | date('bogus pattern') }}").line()).isEqualTo(2);
    assertThat(failureOf("{{ 'no date' | date }}").message()).contains("cannot read 'no date'");
    assertThat(failureOf("{% for x in 5 %}{% endfor %}").message()).contains("Not an iterable");
    assertThat(failureOf("\n{{ 'x' | split('[') }}").toString())
        .startsWith("templates/page.html:2: split cannot use this value");
    assertThat(failureOf("\n{{ 1 | numberformat('0;0;0;') }}").line()).isEqualTo(2);
    assertThat(failureOf("{{ page.tags ? 1 : 2 }}").message()).contains("wrong kind");
  }

  @Test
  void namesATemplateThatIsNotThere() {
    assertThatExceptionOfType(SiteException.class)
        .isThrownBy(
            () ->
                site.renderer()
                    .render(
                        SampleSite.page("a", "", "A"),
                        StoredPage.EMPTY,
                        io.atoll.model.Neighbours.NONE))
        .withMessageContaining("templates/page.html")
        .withMessageContaining("content/a.md");
  }

  @Test
  @Timeout(20)
  void breaksCirclesOfTemplates() {
    assertThat(failureOf("x{% include 'page.html' %}").message()).contains("without end");
    assertThat(failureOf("{% extends 'page.html' %}").message()).contains("without end");
    assertThat(failureOf("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}").message())
        .contains("without end");
  }

  private Failure failureOf(String template) {
    try {
      String html = site.render(template);
      throw new AssertionError("no failure but " + html);
    } catch (SiteException e) {
      return e.failure();
    }
  }
}
