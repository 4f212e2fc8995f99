package io.atoll.model;

import java.util.Comparator;

/** The order of keys, names and titles everywhere: by Unicode code point, not by UTF-16 unit. */
public final class CodePoints {

  /** Compares texts by code point, which is also the order of their UTF-8 bytes. */
  public static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int i = 0; i < length; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        return Character.compare(surrogatesLast(a), surrogatesLast(b));
      }
    }
    return Integer.compare(left.length(), right.length());
  }

  /** Moves the surrogates, which stand for U+10000 and above, behind U+E000 to U+FFFF. */
  private static char surrogatesLast(char unit) {
    if (unit < Character.MIN_SURROGATE) {
      return unit;
    }
    return (char) (unit > Character.MAX_SURROGATE ? unit - 0x800 : unit + 0x2000);
  }
}
