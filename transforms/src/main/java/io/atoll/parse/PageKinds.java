package io.atoll.parse;

import io.atoll.model.PageRef.Kind;
import io.atoll.model.SourceFile;
import java.util.Locale;
import java.util.Map;

/** What kind of page a source is. */
final class PageKinds {
  private PageKinds() {}

  /**
   * @param taxonomies plural by singular
   */
  static Kind of(SourceFile file, Map<String, String> taxonomies) {
    return switch (file.form()) {
      case SINGLE, BUNDLE -> Kind.PAGE;
      case INDEX, ABSENT_INDEX -> list(file.key(), taxonomies);
    };
  }

  private static Kind list(String key, Map<String, String> taxonomies) {
    if (key.isEmpty()) {
      return Kind.HOME;
    }
    int slash = key.indexOf('/');
    if (!taxonomies.containsValue(slash < 0 ? key : key.substring(0, slash))) {
      return Kind.SECTION;
    }
    return slash < 0 ? Kind.TAXONOMY : Kind.TERM;
  }

  /** As Hugo and {@code disableKinds} call it. */
  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
