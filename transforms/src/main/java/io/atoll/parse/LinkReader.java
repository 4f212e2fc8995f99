package io.atoll.parse;

import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import java.util.List;

/** Collects a page's links and puts a mark in the place of each address that may be the site's. */
final class LinkReader {
  private final boolean rawHtml;
  private final List<PageLink> links;
  private LinedText text = new LinedText();

  /**
   * @param rawHtml whether addresses that a browser could run are kept
   * @param links takes the links
   */
  LinkReader(boolean rawHtml, List<PageLink> links) {
    this.rawHtml = rawHtml;
    this.links = links;
  }

  /** Goes on to another text of the same page. */
  void enter(LinedText next) {
    text = next;
  }

  void link(Link link) {
    address(link, link.getUrl(), Form.MARKDOWN);
  }

  void image(Image image) {
    address(image, image.getUrl(), Form.IMAGE);
  }

  /** An image by reference becomes one of its own, if its reference is defined. */
  void image(ImageRef node) {
    Reference reference = definition(node);
    if (reference != null) {
      Image image = new Image(node.getChars());
      replace(node, image, reference);
      image(image);
    }
  }

  /** A link by reference becomes one of its own, if its reference is defined. */
  Node reference(LinkRef node) {
    Reference reference = definition(node);
    if (reference == null) {
      return node;
    }
    Link link = new Link(node.getChars());
    replace(node, link, reference);
    link(link);
    return link;
  }

  private static Reference definition(RefNode node) {
    return node.getReferenceNode(node.getDocument());
  }

  private static void replace(Node node, LinkNodeBase by, Reference reference) {
    by.setUrl(reference.getUrl());
    by.setTitle(reference.getTitle());
    by.takeChildren(node);
    node.insertBefore(by);
    node.unlink();
  }

  /** A wiki link becomes a link; what only looks like one becomes text. */
  Node wiki(WikiLink node) {
    String content = node.getChars().toString();
    content = content.substring(2, content.length() - 2);
    int bar = content.indexOf('|');
    String target = (bar < 0 ? content : content.substring(0, bar)).replaceAll("\\\\$", "");
    Node result;
    if (target.isBlank() || Character.isWhitespace(target.charAt(0)) || target.contains("[")) {
      result = new Text(node.getChars());
      node.insertBefore(result);
    } else {
      Link link = new Link(node.getChars());
      node.insertBefore(link);
      String shown = bar < 0 ? "" : content.substring(bar + 1).strip();
      wiki(link, target.strip(), shown);
      result = link;
    }
    node.unlink();
    return result;
  }

  private void wiki(Link link, String target, String shown) {
    int number = links.size();
    address(link, BasedSequence.of(target), Form.WIKI);
    boolean isPage = links.size() > number;
    String unnamed = isPage ? Marks.of(Marks.TITLE, number) : target.replaceFirst("^#", "");
    link.appendChild(new Text(BasedSequence.of(shown.isEmpty() ? unnamed : shown)));
  }

  private void address(LinkNodeBase node, BasedSequence destination, Form form) {
    String raw = destination.unescape();
    node.setUrl(BasedSequence.of(address(raw, form, node)));
  }

  private String address(String raw, Form form, Node node) {
    if (Marks.isIn(raw)) {
      return raw;
    }
    LinkTarget target = LinkTarget.of(raw);
    if (!rawHtml && target.isDangerous()) {
      return "";
    }
    if (!target.isInternal()) {
      return Escaping.percentEncodeUrl(raw);
    }
    links.add(target.link(form, text.lineAt(node.getStartOffset())));
    return Marks.of(Marks.LINK, links.size() - 1);
  }
}
