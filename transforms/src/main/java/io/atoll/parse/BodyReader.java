package io.atoll.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInlineBase;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.emoji.Emoji;
import com.vladsch.flexmark.ext.emoji.EmojiImageType;
import com.vladsch.flexmark.ext.emoji.EmojiShortcutType;
import com.vladsch.flexmark.ext.emoji.internal.EmojiResolvedShortcut;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import java.util.regex.Pattern;

/**
 * Walks over a parsed body once: takes its plain text, and prepares links and headings for the
 * renderer.
 */
final class BodyReader {
  private static final Pattern SUMMARY_END = Pattern.compile("\\s*<!--\\s*more\\s*-->\\s*");

  private final PlainText plain;
  private final LinkReader links;
  private final HeadingReader headings;

  BodyReader(PlainText plain, LinkReader links, HeadingReader headings) {
    this.plain = plain;
    this.links = links;
    this.headings = headings;
  }

  void read(Node node) {
    if (node instanceof Block) {
      block(node);
    } else if (!isText(node)) {
      inline(node);
    }
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      read(child);
      child = next;
    }
  }

  private void block(Node node) {
    if (node instanceof Heading heading) {
      headings.takeGivenId(heading);
      int start = plain.length();
      children(heading);
      headings.add(heading, plain.from(start));
    } else if (node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock) {
      plain.append(Chars.of(((Block) node).getContentChars()));
    } else if (node instanceof HtmlBlockBase) {
      html(node);
    } else {
      children(node);
    }
    plain.endOfBlock();
  }

  /** Takes the text of a node that is nothing but text. */
  private boolean isText(Node node) {
    if (node instanceof Text) {
      plain.append(Chars.unescaped(node.getChars()));
    } else if (node instanceof Code code) {
      plain.append(Chars.of(code.getText()));
    } else if (node instanceof HtmlEntity) {
      plain.append(Chars.unescaped(node.getChars()));
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      plain.append("\n");
    } else if (node instanceof AutoLink link) {
      plain.append(Chars.of(link.getText()));
    } else if (node instanceof MailLink link) {
      plain.append(Chars.of(link.getText()));
    } else if (node instanceof Emoji emoji) {
      plain.append(unicode(emoji));
    } else {
      return false;
    }
    return true;
  }

  private static String unicode(Emoji emoji) {
    EmojiResolvedShortcut found =
        EmojiResolvedShortcut.getEmojiText(
            emoji, EmojiShortcutType.GITHUB, EmojiImageType.UNICODE_ONLY, "");
    return found.isUnicode && found.emojiText != null
        ? found.emojiText
        : emoji.getChars().toString();
  }

  private void inline(Node node) {
    if (node instanceof HtmlInlineBase) {
      html(node);
    } else if (node instanceof WikiLink wiki) {
      children(links.wiki(wiki));
    } else if (node instanceof LinkRef reference) {
      children(links.reference(reference));
    } else if (node instanceof ImageRef reference) {
      links.image(reference);
    } else if (node instanceof Image image) {
      links.image(image);
    } else {
      if (node instanceof Link link) {
        links.link(link);
      }
      children(node);
      if (node instanceof TableCell) {
        plain.append(" ");
      }
    }
  }

  private void html(Node node) {
    if (SUMMARY_END.matcher(node.getChars()).matches()) {
      plain.endOfSummary();
      node.unlink();
    }
  }
}
