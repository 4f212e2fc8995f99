package io.atoll.parse;

import java.util.List;
import java.util.Map;

/** Reads a shortcode's arguments: bare, {@code "quoted"} or {@code `raw`}, named or not. */
final class ArgumentReader {
  private final String text;
  private int at;

  ArgumentReader(String text, int from) {
    this.text = text;
    this.at = from;
  }

  boolean hasNext() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  /** Adds the next argument to the list, or to the map if it has a name. */
  void next(List<String> positional, Map<String, String> named) {
    int equals = nameEnd();
    if (equals < 0) {
      positional.add(value());
    } else {
      String name = text.substring(at, equals);
      at = equals + 1;
      named.put(name, hasNext() ? value() : "");
    }
  }

  /** Where the equals sign behind a name stands; -1 if no name comes next. */
  private int nameEnd() {
    int end = at;
    while (end < text.length() && isNamePart(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && text.charAt(end) == '=' ? end : -1;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private String value() {
    char quote = text.charAt(at);
    if (quote == '`') {
      return raw();
    }
    return quote == '"' ? quoted() : bare();
  }

  private String raw() {
    int end = text.indexOf('`', at + 1);
    int close = end < 0 ? text.length() : end;
    String value = text.substring(at + 1, close);
    at = close + 1;
    return value;
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    int i = at + 1;
    for (; i < text.length() && text.charAt(i) != '"'; i++) {
      if (text.charAt(i) == '\\' && i + 1 < text.length()) {
        i++;
        value.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        value.append(text.charAt(i));
      }
    }
    at = i + 1;
    return value.toString();
  }

  private String bare() {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    String value = text.substring(at, end);
    at = end;
    return value;
  }
}
