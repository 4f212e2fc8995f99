package io.atoll.parse;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.HashMap;
import java.util.Map;

/**
 * Renders a document that a {@link BodyReader} has prepared, byte for byte as flexmark's {@code
 * HtmlRenderer} does with the options of {@link Markdown}, but with a fraction of its work: that
 * one looks at each character several times and asks for each tag who else has a say in it.
 *
 * <p>It knows the nodes of CommonMark and those of the {@link MarkdownSyntax} that is {@link
 * MarkdownSyntax#isRenderedHere}. As with flexmark, nothing is written for other nodes.
 */
final class DocumentRenderer {
  private final Map<Class<? extends Node>, Rendering<Node>> renderings = new HashMap<>();

  /** How the nodes of one class are written. */
  interface Rendering<N extends Node> {
    void render(N node, HtmlLines html);
  }

  /**
   * @param options those of the parser
   * @param rawHtml whether HTML in Markdown is passed through
   */
  DocumentRenderer(DataHolder options, boolean rawHtml) {
    new BlockHtml(this, options).register();
    new InlineHtml(this).register();
    new RawHtml(rawHtml).register(this);
    new ExtensionHtml(this, options).register();
  }

  <N extends Node> void register(Class<N> type, Rendering<? super N> rendering) {
    renderings.put(type, (node, html) -> rendering.render(type.cast(node), html));
  }

  String render(Document document) {
    int length = document.getTextLength();
    HtmlLines html = new HtmlLines(length + length / 4);
    children(document, html);
    return html.finish();
  }

  /** Writes what stands within a node. */
  void children(Node parent, HtmlLines html) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      Rendering<Node> rendering = renderings.get(child.getClass());
      if (rendering != null) {
        rendering.render(child, html);
      }
    }
  }

  /** Writes a node that is nothing but a pair of tags and what stands between them. */
  void inline(String tag, Node node, HtmlLines html) {
    html.raw("<").raw(tag).raw(">");
    children(node, html);
    html.raw("</").raw(tag).raw(">");
  }

  /** The same, on a line of its own. */
  void line(String tag, Node node, HtmlLines html) {
    html.line();
    inline(tag, node, html);
    html.line();
  }

  /** The same, with each tag on a line of its own. */
  void lines(String tag, Node node, HtmlLines html) {
    html.line().raw("<").raw(tag).raw(">").line();
    children(node, html);
    html.line().raw("</").raw(tag).raw(">").line();
  }
}
