package io.atoll.render.template;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code markdownify}: Markdown in titles, parameters and data files. As in Hugo, a single
 * paragraph loses its {@code <p>}. Links stay as they are written.
 */
final class Markdown {
  private static final String OPEN = "<p>";
  private static final String CLOSE = "</p>\n";

  private final Parser parser;
  private final HtmlRenderer renderer;

  Markdown() {
    var extensions = List.of(TablesExtension.create(), StrikethroughExtension.create());
    parser = Parser.builder().extensions(extensions).build();
    renderer = HtmlRenderer.builder().extensions(extensions).build();
  }

  @Nullable Object filter(@Nullable Object input, Call call) {
    if (input == null) {
      return null;
    }
    if (input instanceof RenderedMarkdown rendered) {
      return new SafeString(rendered.html());
    }
    return new SafeString(withoutParagraph(renderer.render(parser.parse(input.toString()))));
  }

  private static String withoutParagraph(String html) {
    boolean single =
        html.startsWith(OPEN) && html.endsWith(CLOSE) && html.indexOf(OPEN, OPEN.length()) < 0;
    return single ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html.strip();
  }
}
