package io.atoll.parse;

import io.atoll.model.MenuMembership;
import io.atoll.model.TermRef;
import io.atoll.model.Urlize;
import io.atoll.site.Settings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The terms and menus that a page's front matter puts it in. */
final class Memberships {
  private Memberships() {}

  /** The page's terms, one a slug under its first spelling. */
  static List<TermRef> terms(Settings settings, Collection<String> plurals) {
    List<TermRef> terms = new ArrayList<>();
    for (String plural : plurals) {
      Map<String, TermRef> bySlug = new LinkedHashMap<>();
      for (String name : settings.texts(plural)) {
        String slug = Urlize.part(name.replace('/', '-'));
        if (!PagePaths.isShort(slug)) {
          throw settings.failure(plural, "a term of " + plural + " is too long; shorten it");
        }
        if (!slug.isEmpty()) {
          bySlug.putIfAbsent(slug, new TermRef(plural, slug, name));
        }
      }
      terms.addAll(bySlug.values());
    }
    return terms;
  }

  /** The page's menus: a name, a list of names, or a map of entries by name. */
  static List<MenuMembership> menus(Settings settings) {
    String key = settings.value("menus") == null ? "menu" : "menus";
    if (!(settings.value(key) instanceof Map)) {
      return settings.texts(key).stream()
          .filter(menu -> !menu.isEmpty())
          .distinct()
          .map(menu -> new MenuMembership(menu, null, 0, null, null))
          .toList();
    }
    Settings menus = settings.settings(key);
    return menus.values().keySet().stream()
        .map(menu -> membership(menu, menus.settings(menu)))
        .toList();
  }

  private static MenuMembership membership(String menu, Settings entry) {
    String name = entry.text("name");
    return new MenuMembership(
        menu,
        name == null ? entry.text("title") : name,
        entry.number("weight", 0),
        entry.text("parent"),
        entry.text("identifier"));
  }
}
