package io.atoll.model;

/** How people write page keys in templates and configuration. */
public final class PageKeys {

  private PageKeys() {}

  /**
   * The key that is meant: {@code /docs/install/}, {@code docs/install.md} and {@code
   * docs/install/index.md} all mean {@code docs/install}; {@code /} means the home page, whose key
   * is empty.
   */
  public static String of(String written) {
    String key = trimSlashes(written.strip());
    for (String ending : new String[] {".md", ".markdown"}) {
      if (key.endsWith(ending)) {
        key = key.substring(0, key.length() - ending.length());
      }
    }
    String last = key.substring(key.lastIndexOf('/') + 1);
    boolean index = last.equals("index") || last.equals("_index");
    return index ? trimSlashes(key.substring(0, key.length() - last.length())) : key;
  }

  private static String trimSlashes(String path) {
    int from = 0;
    int to = path.length();
    while (from < to && path.charAt(from) == '/') {
      from++;
    }
    while (to > from && path.charAt(to - 1) == '/') {
      to--;
    }
    return path.substring(from, to);
  }
}
