package io.atoll.parse;

import io.atoll.model.Hole;
import java.util.List;

/** Turns the marks of a rendered body into the holes of a stored one, in one pass. */
final class MarkFiller {
  private static final String PARAGRAPH = "<p>";
  private static final String PARAGRAPH_END = "</p>";

  private final List<String> literals;

  /**
   * @param literals by the number of their mark
   */
  MarkFiller(List<String> literals) {
    this.literals = literals;
  }

  /** The HTML with holes; a shortcode alone in its paragraph stands without it. */
  String html(String rendered) {
    return fill(rendered, true);
  }

  /** The Markdown text with holes. */
  String text(String source) {
    return fill(source, false);
  }

  private String fill(String text, boolean isHtml) {
    int open = text.indexOf(Marks.OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder(text.length());
    int from = 0;
    for (; open >= 0; open = text.indexOf(Marks.OPEN, from)) {
      int loneEnd = isHtml ? loneEnd(text, open) : -1;
      int paragraph = loneEnd < 0 ? 0 : PARAGRAPH.length();
      filled.append(text, from, open - paragraph);
      int end = loneEnd < 0 ? text.indexOf(Marks.CLOSE, open) + 1 : loneEnd;
      marks(text, open, end, isHtml, filled);
      from = end + (loneEnd < 0 ? 0 : PARAGRAPH_END.length());
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** Where the shortcodes end that are all of a paragraph; -1 if it holds anything else. */
  private static int loneEnd(String html, int open) {
    if (!html.startsWith(PARAGRAPH, open - PARAGRAPH.length())) {
      return -1;
    }
    int at = open;
    while (at < html.length() && html.charAt(at) == Marks.OPEN) {
      if (html.charAt(at + 1) != Marks.SHORTCODE) {
        return -1;
      }
      at = html.indexOf(Marks.CLOSE, at) + 1;
      int next = at;
      while (next < html.length() && Character.isWhitespace(html.charAt(next))) {
        next++;
      }
      at = next < html.length() && html.charAt(next) == Marks.OPEN ? next : at;
    }
    return html.startsWith(PARAGRAPH_END, at) ? at : -1;
  }

  private void marks(String text, int from, int to, boolean isHtml, StringBuilder filled) {
    for (int at = from; at < to; ) {
      if (text.charAt(at) != Marks.OPEN) {
        filled.append(text.charAt(at++));
        continue;
      }
      int close = text.indexOf(Marks.CLOSE, at);
      int number = Integer.parseInt(text, at + 2, close, 10);
      filled.append(filling(text.charAt(at + 1), number, isHtml));
      at = close + 1;
    }
  }

  private String filling(char kind, int number, boolean isHtml) {
    return switch (kind) {
      case Marks.LINK -> Hole.LINK.at(number);
      case Marks.TITLE -> Hole.TITLE.at(number);
      case Marks.TITLED_LINK ->
          "<a href=\"" + Hole.LINK.at(number) + "\">" + Hole.TITLE.at(number) + "</a>";
      case Marks.SHORTCODE -> Hole.SHORTCODE.at(number);
      case Marks.LITERAL -> isHtml ? HtmlLines.escaped(literals.get(number)) : literals.get(number);
      default -> throw new IllegalArgumentException("no mark is called " + kind);
    };
  }

  /** What a text is when it is nothing but one paragraph: its content; else as it is. */
  static String withoutLoneParagraph(String html) {
    String trimmed = html.strip();
    boolean isLone =
        trimmed.startsWith(PARAGRAPH)
            && trimmed.indexOf(PARAGRAPH_END) == trimmed.length() - PARAGRAPH_END.length();
    return isLone
        ? trimmed.substring(PARAGRAPH.length(), trimmed.length() - PARAGRAPH_END.length())
        : html;
  }
}
