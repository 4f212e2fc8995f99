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
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * An extension of CommonMark, and how to tell cheaply that a text does not use it: an extension
 * that is loaded costs time even where it finds nothing.
 */
enum MarkdownSyntax {
  TABLES(TablesExtension::create, text -> text.indexOf('|') >= 0),
  TASK_LISTS(
      TaskListExtension::create,
      text -> text.contains("[ ]") || text.contains("[x]") || text.contains("[X]")),
  STRIKETHROUGH(StrikethroughExtension::create, text -> text.contains("~~")),
  AUTOLINKS(AutolinkExtension::create, Autolinks::mayBeIn),
  FOOTNOTES(FootnoteExtension::create, text -> text.contains("[^")),
  DEFINITIONS(DefinitionExtension::create, Patterns.DEFINITION::test),
  EMOJI(EmojiExtension::create, Patterns.EMOJI::test),
  WIKI_LINKS(WikiLinkExtension::create, text -> text.contains("[["));

  private final Supplier<Extension> extension;
  private final Predicate<String> mayBeIn;

  MarkdownSyntax(Supplier<Extension> extension, Predicate<String> mayBeIn) {
    this.extension = extension;
    this.mayBeIn = mayBeIn;
  }

  Extension extension() {
    return extension.get();
  }

  /** All that the text may use. */
  static EnumSet<MarkdownSyntax> in(String text) {
    EnumSet<MarkdownSyntax> used = EnumSet.noneOf(MarkdownSyntax.class);
    for (MarkdownSyntax syntax : values()) {
      if (syntax.mayBeIn.test(text)) {
        used.add(syntax);
      }
    }
    return used;
  }

  /** Patterns that cannot be fields of the enum, which its constants could not see. */
  private static final class Patterns {
    static final Predicate<String> DEFINITION =
        Pattern.compile("^[ >]*:[ \\t]", Pattern.MULTILINE).asPredicate();
    static final Predicate<String> EMOJI = Pattern.compile(":[a-z0-9_+-]{1,50}+:").asPredicate();
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
