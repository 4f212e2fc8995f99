package io.atoll.site;

import io.atoll.site.SiteConfig.MenuItem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code menus}: a list of entries under each menu's name. */
final class MenuReader {
  private static final List<String> INDEXES = List.of("_index", "index");

  private MenuReader() {}

  static Map<String, List<MenuItem>> read(Settings settings) {
    Settings menus = settings.settings(settings.value("menus") == null ? "menu" : "menus");
    Map<String, List<MenuItem>> items = new LinkedHashMap<>();
    menus.values().keySet().forEach(menu -> items.put(menu, items(menus, menu)));
    return Collections.unmodifiableMap(items);
  }

  private static List<MenuItem> items(Settings menus, String menu) {
    if (!(menus.value(menu) instanceof List<?> entries)) {
      throw menus.wrong(menu, "a list of entries with name, url or pageRef");
    }
    List<MenuItem> items = new ArrayList<>();
    for (Object entry : entries) {
      if (!(entry instanceof Map<?, ?> map)) {
        throw menus.wrong(menu, "a list of entries with name, url or pageRef");
      }
      items.add(item(menus, menu, menus.nested(map)));
    }
    return Collections.unmodifiableList(items);
  }

  private static MenuItem item(Settings menus, String menu, Settings entry) {
    String name = entry.text("name", entry.text("title", ""));
    String pageRef = entry.text("pageRef");
    String key = pageRef == null ? "" : pageKey(pageRef);
    boolean home = pageRef != null && key.isEmpty();
    if (name.isEmpty() && key.isEmpty() && entry.text("identifier") == null) {
      throw menus.failure(menu, "an entry of menu " + menu + " has no name; give it one");
    }
    return new MenuItem(
        name,
        key.isEmpty() ? entry.text("url", home ? "/" : "") : "",
        key,
        entry.number("weight", 0),
        entry.text("parent"),
        entry.text("identifier", name));
  }

  /** The page key of a {@code pageRef} as Hugo takes it: {@code /docs/install.md}. */
  private static String pageKey(String pageRef) {
    String key = pageRef.replaceAll("^/+|/+$", "").replaceAll("\\.(md|markdown)$", "");
    String last = key.substring(key.lastIndexOf('/') + 1);
    return INDEXES.contains(last) ? key.substring(0, Math.max(0, key.lastIndexOf('/'))) : key;
  }
}
