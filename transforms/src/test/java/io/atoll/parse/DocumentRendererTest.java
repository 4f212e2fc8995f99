package io.atoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.util.ast.Document;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentRendererTest {
  private static final int DOCUMENTS = 4_000;
  private static final int MAX_PIECES = 24;

  /** What makes a difference to the renderer; strung together at random it nests, too. */
  private static final List<String> PIECES =
      List.of(
          ("\n|\n|\n\n|\n\n|\n\n\n| |  |    |\t|\n    |\n\t|a|word |Two words|é|\uD83D\uDE00|.|!|\\"
                  + "|\\*|&|&amp;|&lt;b|&#9;|&#10;|&#13;|&#13;|&#32;|&nbsp;|\"|'|<|>|> |>> |*|**|_|__|~~|`|``|` ` `"
                  + "|# |## |###### |===\n|---\n|***\n|- |* |+ |1. |7) |- [ ] |- [x] |1. [X] |[|]|("
                  + "|)|[a](b)|[a](</b c> \"t \\\" &quot;\")|[a](x 't\n u')|![i *j*](k.png 'l')"
                  + "|[r]|[r][]|[s][r]|![r]|[no *em*]|![no]|\n[r]: /u 'v'\n|[[w]]|[[w\\|x]]|<b>|</b>"
                  + "|<br/>|<!-- c -->|<!-- more -->|\n<div>\n|\n</div>\n|\n<pre>\n\n x\n</pre>\n"
                  + "|\n<!-- d\n\n e -->\n|<http://e.org/?a=b&c>|<javascript:f>|<m@e.org>"
                  + "|http://e.org/|www.e.org|m@e.org|:smile:|:nothing:|\n```\n|\n```x y\n|\n~~~\n"
                  + "|\n    code\n|{#id}|\uFDD0L0\uFDD1")
              .split("\\|"));

  private static final List<String> TABLES =
      List.of("|", "a|b\n", "\n|a|b|\n|:-|-:|\n|c|\n", "\n|h|\n|:-:|\n", "\\|", "||\n");

  private final Map<EnumSet<MarkdownSyntax>, HtmlRenderer> renderers = new HashMap<>();

  @ParameterizedTest
  @CsvSource({"1, true", "2, true", "3, false"})
  void writesWhatFlexmarkWrites(long seed, boolean rawHtml) {
    Markdown markdown = new Markdown(rawHtml);
    Random random = new Random(seed);
    for (int i = 0; i < DOCUMENTS; i++) {
      String text = text(random);
      Document document = markdown.dialectOf(text).parse(text);
      prepare(document, text, rawHtml);
      HtmlRenderer flexmark =
          renderers.computeIfAbsent(MarkdownSyntax.in(text), markdown::flexmark);
      assertThat(markdown.dialectOf(text).render(document))
          .as("document %d of seed %d: <%s>", i, seed, text)
          .isEqualTo(flexmark.render(document));
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(MAX_PIECES); i >= 0; i--) {
      List<String> from = random.nextInt(12) == 0 ? TABLES : PIECES;
      text.append(from.get(random.nextInt(from.size())));
    }
    return text.toString();
  }

  private static void prepare(Document document, String text, boolean rawHtml) {
    LinedText lines = LinedText.of(text, 1);
    LinkReader links = new LinkReader(rawHtml, new ArrayList<>());
    links.enter(lines);
    HeadingReader headings = new HeadingReader();
    headings.enter(lines, true);
    new BodyReader(new PlainText(), links, headings).read(document);
  }

  @Test
  void leavesBlanksOutExceptInPreformattedText() {
    Markdown.Dialect dialect = new Markdown(true).dialectOf("");
    Document document = dialect.parse("a\n&#32; b\n\n<p>\n   c\n</p>\n\n    d\n\n\n      e\n");
    assertThat(dialect.render(document))
        .isEqualTo("<p>a\nb</p>\n<p>\n   c\n</p>\n<pre><code>d\n\n\n  e\n</code></pre>\n");
  }
}
