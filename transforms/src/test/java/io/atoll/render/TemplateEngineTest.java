package io.atoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateEngineTest {
  private final SampleSite sample = new SampleSite().with("page.html", "one");

  @Test
  void templatesAreCompiledOnceForTheAnalysisAndForAllRenderers() {
    assertThat(TemplateEngine.of(sample.site())).isSameAs(TemplateEngine.of(sample.site()));
  }

  @Test
  void otherTemplatesAreCompiledAnew() {
    TemplateEngine before = TemplateEngine.of(sample.site());
    sample.with("page.html", "two");
    assertThat(TemplateEngine.of(sample.site())).isNotSameAs(before);
  }
}
