package io.atoll.parse;

import com.vladsch.flexmark.ext.autolink.AutolinkExtension;
import com.vladsch.flexmark.ext.definition.DefinitionExtension;
import com.vladsch.flexmark.ext.emoji.EmojiExtension;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.util.misc.Extension;
import java.util.EnumSet;

/**
 * An extension of CommonMark, and how to tell cheaply that a text does not use it: an extension
 * that is loaded costs time even where it finds nothing.
 */
enum MarkdownSyntax {
  TABLES,
  TASK_LISTS,
  STRIKETHROUGH,
  AUTOLINKS,
  FOOTNOTES,
  DEFINITIONS,
  EMOJI,
  WIKI_LINKS;

  Extension extension() {
    return switch (this) {
      case TABLES -> TablesExtension.create();
      case TASK_LISTS -> TaskListExtension.create();
      case STRIKETHROUGH -> StrikethroughExtension.create();
      case AUTOLINKS -> AutolinkExtension.create();
      case FOOTNOTES -> FootnoteExtension.create();
      case DEFINITIONS -> DefinitionExtension.create();
      case EMOJI -> EmojiExtension.create();
      case WIKI_LINKS -> WikiLinkExtension.create();
    };
  }

  /** Whether {@link DocumentRenderer} knows its nodes; flexmark's renderer knows them all. */
  boolean isRenderedHere() {
    return this != FOOTNOTES && this != DEFINITIONS;
  }

  private boolean mayBeIn(String text) {
    return switch (this) {
      case TABLES -> text.indexOf('|') >= 0;
      case TASK_LISTS -> text.contains("[ ]") || text.contains("[x]") || text.contains("[X]");
      case STRIKETHROUGH -> text.contains("~~");
      case AUTOLINKS -> Autolinks.mayBeIn(text);
      case FOOTNOTES -> text.contains("[^");
      case DEFINITIONS -> Colons.mayDefineIn(text);
      case EMOJI -> Colons.mayNameIn(text);
      case WIKI_LINKS -> text.contains("[[");
    };
  }

  /** All that the text may use. */
  static EnumSet<MarkdownSyntax> in(String text) {
    EnumSet<MarkdownSyntax> used = EnumSet.noneOf(MarkdownSyntax.class);
    for (MarkdownSyntax syntax : values()) {
      if (syntax.mayBeIn(text)) {
        used.add(syntax);
      }
    }
    return used;
  }

  /** What is told by colons, which are few: looking for them is cheaper than a pattern. */
  private static final class Colons {
    private static final int MAX_NAME = 50;

    /** Whether a line begins with a colon and a blank, in a block quote or not. */
    static boolean mayDefineIn(String text) {
      for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
        if (at + 1 < text.length() && isBlank(text.charAt(at + 1)) && isFirst(text, at)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }

    private static boolean isFirst(String text, int index) {
      int start = index;
      while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '>')) {
        start--;
      }
      return start == 0 || isLineEnd(text.charAt(start - 1));
    }

    private static boolean isLineEnd(char c) {
      return switch (c) {
        case '\n', '\r', '\u0085', '\u2028', '\u2029' -> true;
        default -> false;
      };
    }

    /** Whether something like {@code :smile:} is there. */
    static boolean mayNameIn(String text) {
      int at = text.indexOf(':');
      for (int end = next(text, at); end >= 0; at = end, end = next(text, at)) {
        if (end - at > 1 && end - at <= MAX_NAME + 1 && isName(text, at + 1, end)) {
          return true;
        }
      }
      return false;
    }

    private static int next(String text, int at) {
      return at < 0 ? -1 : text.indexOf(':', at + 1);
    }

    private static boolean isName(String text, int start, int end) {
      return text.substring(start, end).chars().allMatch(Colons::isOfName);
    }

    private static boolean isOfName(int c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '+' || c == '-';
    }
  }

  /** Bare addresses: of the web and of mail, but not a Markdown link's destination. */
  private static final class Autolinks {
    static boolean mayBeIn(String text) {
      return text.contains("www.") || hasScheme(text) || hasMail(text);
    }

    private static boolean hasScheme(String text) {
      for (int at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at + 3)) {
        int start = at;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
          start--;
        }
        if (!isDestination(text, start)) {
          return true;
        }
      }
      return false;
    }

    private static boolean isDestination(String text, int start) {
      return text.startsWith("](", start - 2)
          || text.startsWith("]: ", start - 3)
          || (start > 0 && text.charAt(start - 1) == '<');
    }

    private static boolean hasMail(String text) {
      for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
        if (at > 0
            && at + 1 < text.length()
            && !Character.isWhitespace(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(at + 1))) {
          return true;
        }
      }
      return false;
    }
  }
}
