package io.atoll.runners;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The values of {@code --memory}. The launcher reads them, before there is a heap; here they are
 * checked by the same rule, so that a wrong one is said to be wrong.
 */
final class MemorySize {
  private static final Pattern FORM = Pattern.compile("[1-9][0-9]{0,5}[mg]");
  private static final long LEAST = 64;

  private MemorySize() {}

  /** Whether a text is a size, as {@code 512m} or {@code 2g}, in which a build can run. */
  static boolean isEnough(String text) {
    String size = text.toLowerCase(Locale.ROOT);
    if (!FORM.matcher(size).matches()) {
      return false;
    }
    return megabytes(size) >= LEAST;
  }

  /** A size in megabytes, if it has the form of one. */
  static long megabytes(String text) {
    String size = text.toLowerCase(Locale.ROOT);
    long number = Long.parseLong(size.substring(0, size.length() - 1));
    return size.endsWith("g") ? number * 1024 : number;
  }
}
