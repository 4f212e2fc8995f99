package io.atoll.parse;

import java.util.regex.Pattern;

/**
 * Marks that stand in a Markdown text for what is filled in later, and pass through the Markdown
 * parser unchanged. They are made of two of Unicode's noncharacters, which no body keeps.
 */
final class Marks {
  static final char OPEN = '\uFDD0';
  static final char CLOSE = '\uFDD1';

  /** The address of a link. */
  static final char LINK = 'L';

  /** The title of the page that a link leads to. */
  static final char TITLE = 'T';

  /** A whole link with the title as its text. */
  static final char TITLED_LINK = 'D';

  /** The output of a shortcode. */
  static final char SHORTCODE = 'S';

  /** A text that stands as it is: an escaped shortcode. */
  static final char LITERAL = 'E';

  private static final Pattern FORGED_ENTITY =
      Pattern.compile("&#(?:x0*fdd[01]|0*6497[67]|x?0+);", Pattern.CASE_INSENSITIVE);

  private Marks() {}

  static String of(char kind, int number) {
    return Character.toString(OPEN) + kind + number + CLOSE;
  }

  /** The text without anything that could be taken for a mark. */
  static String removeForged(String text) {
    String clean = text;
    if (clean.indexOf("&#") >= 0) {
      clean = FORGED_ENTITY.matcher(clean).replaceAll("\uFFFD");
    }
    return clean.replace(OPEN, '\uFFFD').replace(CLOSE, '\uFFFD');
  }

  static boolean isIn(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == OPEN) {
        return true;
      }
    }
    return false;
  }

  /** The text with nothing where marks stood. */
  static String strip(String text) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int from = 0;
    for (; open >= 0; open = text.indexOf(OPEN, from)) {
      plain.append(text, from, open);
      from = text.indexOf(CLOSE, open) + 1;
    }
    return plain.append(text, from, text.length()).toString();
  }
}
