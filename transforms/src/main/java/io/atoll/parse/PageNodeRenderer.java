package io.atoll.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.ast.TextCollectingVisitor;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Renders, for flexmark's renderer, the nodes that a {@link BodyReader} has prepared: their
 * addresses are as they stand.
 */
final class PageNodeRenderer implements NodeRenderer {
  private final boolean rawHtml;

  PageNodeRenderer(boolean rawHtml) {
    this.rawHtml = rawHtml;
  }

  @Override
  public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
    Set<NodeRenderingHandler<?>> handlers = new LinkedHashSet<>();
    handlers.add(new NodeRenderingHandler<>(Heading.class, this::heading));
    handlers.add(new NodeRenderingHandler<>(Link.class, this::link));
    handlers.add(new NodeRenderingHandler<>(Image.class, this::image));
    if (!rawHtml) {
      handlers.add(new NodeRenderingHandler<>(HtmlBlock.class, this::omitBlock));
      handlers.add(new NodeRenderingHandler<>(HtmlCommentBlock.class, this::omitBlock));
      handlers.add(new NodeRenderingHandler<>(HtmlInline.class, this::omit));
      handlers.add(new NodeRenderingHandler<>(HtmlInlineComment.class, this::omit));
    }
    return handlers;
  }

  private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
    html.attr("id", node.getAnchorRefId());
    html.withAttr().tagLine("h" + node.getLevel(), () -> context.renderChildren(node));
  }

  private void link(Link node, NodeRendererContext context, HtmlWriter html) {
    if (context.isDoNotRenderLinks()) {
      context.renderChildren(node);
      return;
    }
    html.attr("href", node.getUrl());
    title(node, html);
    html.withAttr().tag("a");
    context.renderChildren(node);
    html.closeTag("a");
  }

  private void image(Image node, NodeRendererContext context, HtmlWriter html) {
    html.attr("src", node.getUrl());
    html.attr("alt", Marks.strip(new TextCollectingVisitor().collectAndGetText(node)));
    title(node, html);
    html.withAttr().tagVoid("img");
  }

  private static void title(LinkNodeBase node, HtmlWriter html) {
    if (node.getTitle().isNotNull()) {
      html.attr("title", node.getTitle().unescape());
    }
  }

  private void omitBlock(Node node, NodeRendererContext context, HtmlWriter html) {
    html.line().raw(RawHtml.OMITTED).line();
  }

  private void omit(Node node, NodeRendererContext context, HtmlWriter html) {
    html.raw(RawHtml.OMITTED);
  }
}
