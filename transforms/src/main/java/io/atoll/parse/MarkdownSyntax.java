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
import java.util.function.Predicate;
import java.util.regex.Pattern;

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

  private static final Predicate<String> DEFINITION =
      Pattern.compile("^[ >]*:[ \\t]", Pattern.MULTILINE).asPredicate();
  private static final Predicate<String> SHORT_NAME =
      Pattern.compile(":[a-z0-9_+-]{1,50}+:").asPredicate();

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
      case DEFINITIONS -> DEFINITION.test(text);
      case EMOJI -> SHORT_NAME.test(text);
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
