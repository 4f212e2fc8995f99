package io.atoll.parse;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A path pattern: {@code *} and {@code ?} within a part, {@code **} across parts, <code>{a,b}
 * </code> for either.
 */
final class Glob implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int MAX_WILDCARDS = 8;

  private final Pattern pattern;

  private Glob(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @throws IllegalArgumentException if it has so many wildcards that matching could be slow
   */
  static Glob of(String text) {
    String glob = text.replaceAll("\\*{3,}", "**");
    if (glob.chars().filter(c -> c == '*').count() > 2 * MAX_WILDCARDS) {
      throw new IllegalArgumentException("the pattern " + text + " has too many wildcards");
    }
    StringBuilder regex = new StringBuilder();
    boolean choice = false;
    for (int i = 0; i < glob.length(); i++) {
      char c = glob.charAt(i);
      if (c == '*') {
        boolean across = glob.startsWith("**", i);
        regex.append(across ? ".*" : "[^/]*");
        i += across ? 1 : 0;
      } else if (c == '?') {
        regex.append("[^/]");
      } else if (c == '{' && !choice && glob.indexOf('}', i) > 0) {
        choice = true;
        regex.append("(?:");
      } else if (c == '}' && choice) {
        choice = false;
        regex.append(')');
      } else if (c == ',' && choice) {
        regex.append('|');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return new Glob(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  boolean matches(String text) {
    return pattern.matcher(text).matches();
  }
}
