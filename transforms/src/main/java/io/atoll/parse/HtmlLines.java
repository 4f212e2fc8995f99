package io.atoll.parse;

import com.vladsch.flexmark.util.sequence.Escaping;

/**
 * HTML as it is written. Of what flexmark's {@code LineAppendable} can do it does what shows with
 * the options of {@link Markdown}: blanks at the beginning of a line are left out, and of several
 * empty lines one is kept, except in preformatted text.
 */
final class HtmlLines {
  private final StringBuilder html;
  private int lineStart;
  private boolean isPreformatted;
  private boolean isBlank = true;
  private boolean isAfterEmpty;

  /**
   * @param size the expected number of characters
   */
  HtmlLines(int size) {
    html = new StringBuilder(size);
  }

  /** Writes markup. */
  HtmlLines raw(String markup) {
    int from = 0;
    for (int end = markup.indexOf('\n'); end >= 0; end = markup.indexOf('\n', from)) {
      append(markup, from, end);
      endLine();
      from = end + 1;
    }
    append(markup, from, markup.length());
    return this;
  }

  /** Writes text, escaped. */
  HtmlLines text(String text) {
    return raw(escaped(text));
  }

  /** Writes an attribute, with a blank before it; its entities stand as they are. */
  HtmlLines attribute(String name, String value) {
    String safe = value.indexOf('&') < 0 ? escaped(value) : Escaping.escapeHtml(value, true);
    return raw(" ").raw(name).raw("=\"").raw(safe).raw("\"");
  }

  /** Goes to a new line, unless at the beginning of one. */
  HtmlLines line() {
    if (isPreformatted || html.length() > lineStart) {
      endLine();
    }
    return this;
  }

  HtmlLines openPreformatted() {
    isPreformatted = true;
    return this;
  }

  HtmlLines closePreformatted() {
    isPreformatted = false;
    return this;
  }

  /** Writes markup with its blanks; an empty line before it is no part of it. */
  HtmlLines preformatted(String markup) {
    boolean isLineEnd = html.length() > lineStart && markup.startsWith("\n");
    if (isLineEnd) {
      endLine();
    }
    return openPreformatted().raw(isLineEnd ? markup.substring(1) : markup).closePreformatted();
  }

  /** Ends the last line and gives all that has been written. */
  String finish() {
    return line().html.toString();
  }

  private void append(String markup, int from, int to) {
    int at = from;
    while (isBlank && at < to) {
      char c = markup.charAt(at++);
      if (c != ' ' || isPreformatted) {
        html.append(c);
      }
      isBlank = c == ' ' || c == '\t';
    }
    html.append(markup, at, to);
  }

  private void endLine() {
    int end = html.length();
    // a carriage return, which only an entity can write, belongs to flexmark's ends of lines
    boolean isReturn = end > lineStart && html.charAt(end - 1) == '\r';
    boolean isEmpty = end == lineStart || (isReturn && end - 1 == lineStart);
    boolean isLeftOut = isEmpty && !isPreformatted;
    if (isLeftOut) {
      html.setLength(lineStart);
    }
    if (!isLeftOut || !isAfterEmpty) {
      html.append('\n');
    }
    isAfterEmpty = isLeftOut;
    isBlank = true;
    lineStart = html.length();
  }

  /** The text as HTML, in content and in attributes with double quotes. */
  static String escaped(String text) {
    StringBuilder escaped = null;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (!entity.isEmpty()) {
        escaped = escaped == null ? new StringBuilder(text.length() + 16) : escaped;
        escaped.append(text, from, i).append(entity);
        from = i + 1;
      }
    }
    return escaped == null ? text : escaped.append(text, from, text.length()).toString();
  }

  private static String entity(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      default -> "";
    };
  }
}
