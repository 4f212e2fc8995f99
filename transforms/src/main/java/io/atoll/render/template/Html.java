package io.atoll.render.template;

import org.jspecify.annotations.Nullable;

/** Text for HTML: between tags and in quoted attributes. */
public final class Html {
  private static final int LONGEST_ENTITY = 12;

  private Html() {}

  /** The text with {@code & < > " '} as entities. */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (entity(text.charAt(i)) != null) {
        StringBuilder result = new StringBuilder(text.length() + 32).append(text, 0, i);
        escape(text, i, result);
        return result.toString();
      }
    }
    return text;
  }

  private static void escape(String text, int from, StringBuilder result) {
    int plain = from;
    for (int i = from; i < text.length(); i++) {
      String entity = entity(text.charAt(i));
      if (entity != null) {
        result.append(text, plain, i).append(entity);
        plain = i + 1;
      }
    }
    result.append(text, plain, text.length());
  }

  private static @Nullable String entity(char c) {
    if (c > '>') {
      return null;
    }
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** The text of an HTML fragment: without tags and comments, entities resolved. */
  public static String plain(String html) {
    StringBuilder result = new StringBuilder(html.length());
    int from = 0;
    for (int open = html.indexOf('<'); open >= 0; open = html.indexOf('<', from)) {
      result.append(html, from, open);
      int close = tagEnd(html, open);
      if (close < 0) {
        return unescaped(result.append(html, open, html.length()));
      }
      from = close;
    }
    return unescaped(result.append(html, from, html.length()));
  }

  /** Where the tag or comment that opens here ends; negative when it never does or is none. */
  private static int tagEnd(String html, int open) {
    String end = html.startsWith("<!--", open) ? "-->" : ">";
    int close = html.indexOf(end, open);
    return close < 0 ? -1 : close + end.length();
  }

  private static String unescaped(StringBuilder text) {
    if (text.indexOf("&") < 0) {
      return text.toString();
    }
    StringBuilder result = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int semicolon = text.charAt(i) == '&' ? entityEnd(text, i) : -1;
      int code = semicolon < 0 ? -1 : codeOf(text.substring(i + 1, semicolon));
      if (code < 0) {
        result.append(text.charAt(i));
      } else {
        result.appendCodePoint(code);
        i = semicolon;
      }
    }
    return result.toString();
  }

  private static int entityEnd(StringBuilder text, int ampersand) {
    int end = Math.min(text.length(), ampersand + LONGEST_ENTITY);
    for (int i = ampersand; i < end; i++) {
      if (text.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int codeOf(String entity) {
    return switch (entity) {
      case "amp" -> '&';
      case "lt" -> '<';
      case "gt" -> '>';
      case "quot" -> '"';
      case "apos" -> '\'';
      case "nbsp" -> '\u00a0';
      default -> numbered(entity);
    };
  }

  private static int numbered(String entity) {
    if (!entity.startsWith("#") || entity.length() < 2) {
      return -1;
    }
    boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
    try {
      int code = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? code : -1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
