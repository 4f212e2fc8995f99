package io.atoll.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.BulletListItem;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.OrderedListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ParagraphItemContainer;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.parser.ListOptions;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/** Writes CommonMark's blocks. */
final class BlockHtml {
  private final DocumentRenderer renderer;
  private final DataHolder options;
  private final ListOptions listOptions;

  BlockHtml(DocumentRenderer renderer, DataHolder options) {
    this.renderer = renderer;
    this.options = options;
    listOptions = ListOptions.get(options);
  }

  void register() {
    renderer.register(Paragraph.class, this::paragraph);
    renderer.register(Heading.class, this::heading);
    renderer.register(BlockQuote.class, (node, html) -> renderer.lines("blockquote", node, html));
    renderer.register(BulletList.class, (node, html) -> renderer.lines("ul", node, html));
    renderer.register(OrderedList.class, this::orderedList);
    renderer.register(BulletListItem.class, this::listItem);
    renderer.register(OrderedListItem.class, this::listItem);
    renderer.register(FencedCodeBlock.class, BlockHtml::fencedCode);
    renderer.register(IndentedCodeBlock.class, BlockHtml::indentedCode);
    renderer.register(ThematicBreak.class, (node, html) -> html.line().raw("<hr />").line());
  }

  private void paragraph(Paragraph node, HtmlLines html) {
    if (!node.hasChildren()) {
      return;
    }
    if (node.getParent() instanceof ParagraphItemContainer item
        && item.isParagraphWrappingDisabled(node, listOptions, options)) {
      renderer.children(node, html);
    } else {
      renderer.line("p", node, html);
    }
  }

  private void heading(Heading node, HtmlLines html) {
    String tag = "h" + node.getLevel();
    html.line().raw("<").raw(tag);
    String id = node.getAnchorRefId();
    if (id != null && !id.isEmpty()) {
      html.attribute("id", id);
    }
    html.raw(">");
    renderer.children(node, html);
    html.raw("</").raw(tag).raw(">").line();
  }

  private void orderedList(OrderedList node, HtmlLines html) {
    html.line().raw("<ol");
    if (node.getStartNumber() != 1) {
      html.attribute("start", String.valueOf(node.getStartNumber()));
    }
    html.raw(">").line();
    renderer.children(node, html);
    html.line().raw("</ol>").line();
  }

  private void listItem(ListItem node, HtmlLines html) {
    html.line().raw("<li>").text(Chars.unescaped(node.getMarkerSuffix()));
    renderer.children(node, html);
    html.raw("</li>").line();
  }

  private static void fencedCode(FencedCodeBlock node, HtmlLines html) {
    html.line().raw("<pre>").openPreformatted().raw("<code");
    BasedSequence info = node.getInfo();
    if (info.isNotNull() && !info.isBlank()) {
      BasedSequence language = node.getInfoDelimitedByAny(CharPredicate.SPACE_TAB);
      html.attribute("class", "language-" + Chars.unescaped(language));
    }
    endOfCode(Chars.of(node.getContentChars()), html);
  }

  private static void indentedCode(IndentedCodeBlock node, HtmlLines html) {
    html.line().raw("<pre>").openPreformatted().raw("<code");
    endOfCode(node.getContentChars().trimTailBlankLines().normalizeEndWithEOL(), html);
  }

  private static void endOfCode(String text, HtmlLines html) {
    html.raw(">").text(text).raw("</code></pre>").closePreformatted().line();
  }
}
