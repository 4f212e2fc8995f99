package io.atoll.model;

import java.util.Locale;

/**
 * Makes a part of a URL from any text, as Hugo's {@code urlize} does: lower case; letters, marks
 * and digits of any script and {@code . _ - + ~} are kept; blanks between them become one hyphen,
 * the rest goes.
 *
 * @see <a href="https://gohugo.io/functions/urls/urlize/">Hugo: urls.Urlize</a>
 */
public final class Urlize {
  private static final String KEPT = "._-+~";

  private Urlize() {}

  /** One path part; never holds a slash and is never {@code .} or {@code ..}; may be empty. */
  public static String part(String text) {
    StringBuilder part = new StringBuilder(text.length());
    boolean blank = false;
    for (int c : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      if (isKept(c)) {
        part.append(blank && c != '-' ? "-" : "").appendCodePoint(c);
        blank = false;
      } else {
        blank |= isBlank(c) && !part.isEmpty() && part.charAt(part.length() - 1) != '-';
      }
    }
    return part.chars().allMatch(c -> c == '.') ? "" : part.toString();
  }

  /** A whole path, part by part; keeps the slashes between the parts that remain. */
  public static String path(String text) {
    StringBuilder result = new StringBuilder(text.length());
    for (String part : text.split("/", -1)) {
      String clean = part(part);
      if (!clean.isEmpty()) {
        result.append(result.isEmpty() ? "" : "/").append(clean);
      }
    }
    return result.toString();
  }

  private static boolean isKept(int c) {
    int type = Character.getType(c);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK;
    return Character.isLetterOrDigit(c) || mark || KEPT.indexOf(c) >= 0;
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
