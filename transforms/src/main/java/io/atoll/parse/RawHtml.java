package io.atoll.parse;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.util.ast.Node;

/** Writes HTML that stands in Markdown, or that it has been left out. */
final class RawHtml {
  static final String OMITTED = "<!-- raw HTML omitted -->";

  private final boolean isKept;

  /**
   * @param isKept whether it is passed through
   */
  RawHtml(boolean isKept) {
    this.isKept = isKept;
  }

  void register(DocumentRenderer renderer) {
    renderer.register(HtmlBlock.class, isKept ? RawHtml::block : RawHtml::omittedBlock);
    renderer.register(HtmlCommentBlock.class, isKept ? RawHtml::comment : RawHtml::omittedBlock);
    renderer.register(HtmlInline.class, isKept ? RawHtml::inline : RawHtml::omittedInline);
    renderer.register(HtmlInlineComment.class, isKept ? RawHtml::inline : RawHtml::omittedInline);
  }

  private static void block(HtmlBlock node, HtmlLines html) {
    html.line().preformatted(Chars.of(node.getContentChars())).line();
  }

  private static void comment(HtmlCommentBlock node, HtmlLines html) {
    html.preformatted(Chars.of(node.getChars()));
  }

  private static void inline(HtmlInlineBase node, HtmlLines html) {
    html.preformatted(Chars.of(node.getChars()));
  }

  private static void omittedBlock(Node node, HtmlLines html) {
    html.line().raw(OMITTED).line();
  }

  private static void omittedInline(Node node, HtmlLines html) {
    html.raw(OMITTED);
  }
}
