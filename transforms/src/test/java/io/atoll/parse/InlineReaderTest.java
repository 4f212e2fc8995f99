package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InlineReaderTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Markdown markdown = new Markdown(true);

  @Test
  void readsWhatFlexmarkReads() {
    String text = "`a``b` ``c`d`` <b>&amp;</b> <https://example.com/> \\* *e* **f**\ng  \nh `";
    DataHolder options = new MutableDataSet();
    String expected =
        HtmlRenderer.builder(options).build().render(Parser.builder(options).build().parse(text));
    Markdown.Dialect dialect = markdown.dialectOf(text);
    assertThat(dialect.render(dialect.parse(text))).isEqualTo(expected);
  }

  @Test
  void aParagraphOfManyMatchesThatTheGuardLetsPassIsReadSoon() {
    String text = "`a``".repeat(4_500);
    Markdown.Dialect dialect = markdown.dialectOf(text);
    assertTimeoutPreemptively(PATIENCE, () -> dialect.parse(text));
  }
}
