package io.atoll.parse;

import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Parsers and renderers of Markdown, one pair for each set of extensions that texts use. */
final class Markdown {
  private final boolean rawHtml;
  private final Map<EnumSet<MarkdownSyntax>, Dialect> dialects = new HashMap<>();

  /**
   * @param rawHtml whether HTML in Markdown is passed through
   */
  Markdown(boolean rawHtml) {
    this.rawHtml = rawHtml;
  }

  /** A parser and the renderer that knows the same extensions. */
  record Dialect(Parser parser, Function<Document, String> renderer) {
    Document parse(String text) {
      return parser.parse(text);
    }

    String render(Document document) {
      return renderer.apply(document);
    }
  }

  /** The dialect that gives what one with all extensions would give, but faster. */
  Dialect dialectOf(String text) {
    return dialects.computeIfAbsent(MarkdownSyntax.in(text), this::dialect);
  }

  private Dialect dialect(EnumSet<MarkdownSyntax> syntax) {
    DataHolder options = options(syntax);
    // flexmark reads link references only with its own inline parser, unless told to
    Parser parser =
        Parser.builder(options)
            .customInlineParserFactory(InlineReader::new)
            .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
            .build();
    boolean isLean = syntax.stream().allMatch(MarkdownSyntax::isRenderedHere);
    return new Dialect(
        parser, isLean ? new DocumentRenderer(options, rawHtml)::render : flexmark(syntax)::render);
  }

  /** flexmark's own renderer, which knows all extensions. */
  HtmlRenderer flexmark(EnumSet<MarkdownSyntax> syntax) {
    return HtmlRenderer.builder(options(syntax))
        .nodeRendererFactory(any -> new PageNodeRenderer(rawHtml))
        .build();
  }

  private static List<Extension> extensions(EnumSet<MarkdownSyntax> syntax) {
    List<Extension> extensions = new ArrayList<>(List.of(new ParagraphGuard()));
    syntax.forEach(each -> extensions.add(each.extension()));
    return extensions;
  }

  private static DataHolder options(EnumSet<MarkdownSyntax> syntax) {
    return new MutableDataSet()
        .set(Parser.EXTENSIONS, extensions(syntax))
        .set(HtmlRenderer.RENDER_HEADER_ID, false)
        .set(HtmlRenderer.GENERATE_HEADER_ID, false)
        .set(HtmlRenderer.PERCENT_ENCODE_URLS, true)
        .set(TablesExtension.MIN_SEPARATOR_DASHES, 1)
        .set(TablesExtension.COLUMN_SPANS, false)
        .set(TablesExtension.MIN_HEADER_ROWS, 1)
        .set(TablesExtension.MAX_HEADER_ROWS, 1)
        .set(TablesExtension.APPEND_MISSING_COLUMNS, true)
        .set(TablesExtension.DISCARD_EXTRA_COLUMNS, true)
        .set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true)
        .set(TablesExtension.WITH_CAPTION, false)
        .set(DefinitionExtension.TILDE_MARKER, false)
        .set(EmojiExtension.USE_IMAGE_TYPE, EmojiImageType.UNICODE_ONLY)
        .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
        .set(WikiLinkExtension.DISABLE_RENDERING, true)
        .toImmutable();
  }
}
