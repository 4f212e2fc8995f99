package io.atoll.runners.nightly;

import java.util.Locale;

/** HTML while it is written. */
final class Markup {
  private final StringBuilder html = new StringBuilder();

  /** Markup as it is. */
  Markup raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Markup with {@code %s} in it, each for a text of anyone's. */
  Markup with(String markup, Object... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = escape(String.valueOf(texts[i]));
    }
    html.append(String.format(Locale.ROOT, markup, escaped));
    return this;
  }

  static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String seconds(double seconds) {
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", seconds)
        : String.format(
            Locale.ROOT,
            "%d:%02d:%02d",
            (long) seconds / 3600,
            (long) seconds / 60 % 60,
            (long) seconds % 60);
  }

  @Override
  public String toString() {
    return html.toString();
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(c, escaped));
    return escaped.toString();
  }

  private static void append(int c, StringBuilder escaped) {
    switch (c) {
      case '&' -> escaped.append("&amp;");
      case '<' -> escaped.append("&lt;");
      case '>' -> escaped.append("&gt;");
      case '"' -> escaped.append("&quot;");
      default -> escaped.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
    }
  }
}
