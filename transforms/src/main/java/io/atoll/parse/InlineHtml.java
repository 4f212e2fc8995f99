package io.atoll.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.regex.Pattern;

/** Writes what CommonMark knows within a block. */
final class InlineHtml {
  /** flexmark's default for links that are not to be followed. */
  private static final Pattern SUPPRESSED = Pattern.compile("javascript:.*");

  private final DocumentRenderer renderer;

  InlineHtml(DocumentRenderer renderer) {
    this.renderer = renderer;
  }

  void register() {
    renderer.register(Text.class, InlineHtml::text);
    renderer.register(TextBase.class, renderer::children);
    renderer.register(
        HtmlEntity.class, (node, html) -> html.text(Chars.unescaped(node.getChars())));
    renderer.register(SoftLineBreak.class, (node, html) -> html.raw("\n"));
    renderer.register(HardLineBreak.class, (node, html) -> html.raw("<br />\n"));
    renderer.register(Emphasis.class, (node, html) -> renderer.inline("em", node, html));
    renderer.register(StrongEmphasis.class, (node, html) -> renderer.inline("strong", node, html));
    renderer.register(Code.class, InlineHtml::code);
    renderer.register(Link.class, this::link);
    renderer.register(LinkRef.class, this::undefined);
    renderer.register(AutoLink.class, InlineHtml::autoLink);
    renderer.register(MailLink.class, InlineHtml::mailLink);
    renderer.register(Image.class, InlineHtml::image);
    renderer.register(ImageRef.class, (node, html) -> html.text(Chars.unescaped(node.getChars())));
  }

  private static void text(Text node, HtmlLines html) {
    String text = Chars.unescaped(node.getChars());
    html.text(text.indexOf('\r') < 0 ? text : Escaping.normalizeEOL(text));
  }

  private static void code(Code node, HtmlLines html) {
    String text = Escaping.collapseWhitespace(Chars.of(node.getText()), true);
    html.raw("<code>").text(text).raw("</code>");
  }

  private void link(Link node, HtmlLines html) {
    html.raw("<a").attribute("href", Chars.of(node.getUrl()));
    title(node, html);
    html.raw(">");
    renderer.children(node, html);
    html.raw("</a>");
  }

  private static void image(Image node, HtmlLines html) {
    html.raw("<img").attribute("src", Chars.of(node.getUrl()));
    html.attribute("alt", Marks.strip(new TextCollectingVisitor().collectAndGetText(node)));
    title(node, html);
    html.raw(" />");
  }

  private static void title(LinkNodeBase node, HtmlLines html) {
    if (node.getTitle().isNotNull()) {
      html.attribute("title", Chars.unescaped(node.getTitle()));
    }
  }

  /** A link by a reference that there is not: text with whatever stands in it. */
  private void undefined(LinkRef node, HtmlLines html) {
    BasedSequence chars = node.getChars();
    if (!node.hasChildren()) {
      html.text(Chars.unescaped(chars));
      return;
    }
    BasedSequence children = node.getChildChars();
    html.text(Chars.unescaped(chars.prefixOf(children)));
    renderer.children(node, html);
    html.text(Chars.unescaped(chars.suffixOf(children)));
  }

  private static void autoLink(AutoLink node, HtmlLines html) {
    String text = Chars.of(node.getText());
    String url = Escaping.percentEncodeUrl(text);
    address(node, url.startsWith("www.") ? "http://" + url : url, text, html);
  }

  private static void mailLink(MailLink node, HtmlLines html) {
    String text = Chars.unescaped(node.getText());
    address(node, "mailto:" + Escaping.percentEncodeUrl(text), text, html);
  }

  private static void address(LinkNodeBase node, String address, String text, HtmlLines html) {
    if (SUPPRESSED.matcher(Chars.of(node.getUrl())).matches()) {
      html.text(text);
    } else {
      html.raw("<a").attribute("href", address).raw(">").text(text).raw("</a>");
    }
  }
}
