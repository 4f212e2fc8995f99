package io.atoll.parse;

import io.atoll.site.Settings;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What {@code page.params} holds: the keys that mean nothing to Atoll, and {@code params}. */
final class PageParams {
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "linktitle",
          "description",
          "summary",
          "date",
          "publishdate",
          "lastmod",
          "expirydate",
          "draft",
          "weight",
          "slug",
          "url",
          "aliases",
          "layout",
          "type",
          "menu",
          "menus",
          "params",
          "cascade");

  private PageParams() {}

  /**
   * @param plurals the taxonomies, whose terms are no parameters
   */
  static Map<String, Object> of(Settings settings, Collection<String> plurals) {
    Map<String, Object> params = new LinkedHashMap<>();
    settings
        .values()
        .forEach(
            (key, value) -> {
              String known = key.toLowerCase(Locale.ROOT);
              if (!KNOWN.contains(known) && !plurals.contains(known)) {
                params.put(key, value);
              }
            });
    params.putAll(settings.settings("params").values());
    return params;
  }
}
