package io.atoll.parse;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The anchors of a page's headings, as GitHub makes them.
 *
 * @see <a href="https://github.com/Flet/github-slugger">github-slugger</a>
 */
final class HeadingIds {
  private static final String NAMELESS = "heading";

  private final Map<String, Integer> repetitions = new HashMap<>();

  /** The anchor of the next heading; unique in the page. */
  String of(String text) {
    StringBuilder slug = new StringBuilder(text.length());
    text.strip().toLowerCase(Locale.ROOT).codePoints().forEach(c -> append(slug, c));
    return unique(slug.isEmpty() ? NAMELESS : slug.toString());
  }

  /** An anchor that the author chose; taken as it is. */
  String given(String id) {
    repetitions.putIfAbsent(id, 0);
    return id;
  }

  private String unique(String slug) {
    String id = slug;
    while (repetitions.containsKey(id)) {
      id = slug + "-" + repetitions.merge(slug, 1, Integer::sum);
    }
    repetitions.put(id, 0);
    return id;
  }

  private static void append(StringBuilder slug, int c) {
    int type = Character.getType(c);
    if (c == ' ') {
      slug.append('-');
    } else if (c == '-' || Character.isLetterOrDigit(c) || isWordPart(type)) {
      slug.appendCodePoint(c);
    }
  }

  private static boolean isWordPart(int type) {
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.LETTER_NUMBER;
  }
}
