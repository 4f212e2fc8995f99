package io.atoll.taxonomy;

import io.atoll.model.CodePoints;
import io.atoll.model.MenuMembership;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.MenuItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the menus of the configuration's entries and of those that pages ask for. */
final class MenuBuilder {
  private static final Comparator<MenuEntry> ORDER =
      Comparator.comparingLong(MenuBuilder::unsetLast)
          .thenComparing(MenuEntry::name, CodePoints.ORDER)
          .thenComparing(MenuEntry::url, CodePoints.ORDER);

  private final Site site;
  private final Map<String, PageRef> pagesByKey;
  private final Map<String, PageRef> pagesByUrl = new HashMap<>();

  /** An entry that does not yet know its children. */
  private record Loose(MenuEntry entry, @Nullable String parent) {}

  MenuBuilder(Site site, Map<String, PageRef> pages) {
    this.site = site;
    this.pagesByKey = pages;
    pages.values().forEach(page -> pagesByUrl.put(page.url(), page));
  }

  private static long unsetLast(MenuEntry entry) {
    return entry.weight() == 0 ? Long.MAX_VALUE : entry.weight();
  }

  Map<String, List<MenuEntry>> build() {
    Map<String, List<Loose>> loose = new TreeMap<>();
    site.config().menus().forEach((menu, items) -> loose.put(menu, configured(items)));
    for (PageRef page : pagesByKey.values()) {
      for (MenuMembership wish : page.menus()) {
        loose.computeIfAbsent(wish.menu(), menu -> new ArrayList<>()).add(asked(page, wish));
      }
    }
    Map<String, List<MenuEntry>> menus = new TreeMap<>();
    loose.forEach((menu, entries) -> menus.put(menu, tree(entries)));
    return menus;
  }

  private List<Loose> configured(List<MenuItem> items) {
    List<Loose> entries = new ArrayList<>();
    for (MenuItem item : items) {
      PageRef page =
          item.pageRef().isEmpty()
              ? pagesByUrl.get(item.url())
              : pagesByKey.get(PageKeys.of(item.pageRef()));
      String url = page == null ? item.url() : page.url();
      String name = item.name().isEmpty() && page != null ? page.linkTitle() : item.name();
      String identifier = item.identifier().isEmpty() ? name : item.identifier();
      entries.add(
          new Loose(
              new MenuEntry(name, url, identifier, item.weight(), page, List.of()), item.parent()));
    }
    return entries;
  }

  private static Loose asked(PageRef page, MenuMembership wish) {
    String name = Objects.requireNonNullElse(wish.name(), page.linkTitle());
    String identifier = Objects.requireNonNullElse(wish.identifier(), name);
    return new Loose(
        new MenuEntry(name, page.url(), identifier, wish.weight(), page, List.of()), wish.parent());
  }

  /**
   * The top-level entries with theirs below them; an unknown parent leaves its child on top, and so
   * does one that stands below its child.
   */
  private static List<MenuEntry> tree(List<Loose> entries) {
    Map<String, String> parents = new LinkedHashMap<>();
    entries.forEach(
        each ->
            parents.putIfAbsent(
                each.entry().identifier(), Objects.requireNonNullElse(each.parent(), "")));
    Set<String> circular = circular(parents);
    Map<String, List<MenuEntry>> byParent = new HashMap<>();
    for (Loose each : entries) {
      String parent = each.parent();
      boolean below =
          parent != null
              && parents.containsKey(parent)
              && !circular.contains(each.entry().identifier());
      byParent.computeIfAbsent(below ? parent : "", k -> new ArrayList<>()).add(each.entry());
    }
    return children("", byParent);
  }

  /** Those that stand below themselves, found in one pass: each path ends where another was. */
  private static Set<String> circular(Map<String, String> parents) {
    Set<String> circular = new HashSet<>();
    Map<String, String> seenFrom = new HashMap<>();
    for (String start : parents.keySet()) {
      String at = start;
      while (at != null && !seenFrom.containsKey(at)) {
        seenFrom.put(at, start);
        at = parents.get(at);
      }
      if (at != null && start.equals(seenFrom.get(at))) {
        while (at != null && circular.add(at)) {
          at = parents.get(at);
        }
      }
    }
    return circular;
  }

  /** Takes each parent's entries once: identifiers need not be unique. */
  private static List<MenuEntry> children(String parent, Map<String, List<MenuEntry>> byParent) {
    List<MenuEntry> own = byParent.remove(parent);
    if (own == null) {
      return List.of();
    }
    return own.stream().sorted(ORDER).map(entry -> withChildren(entry, byParent)).toList();
  }

  private static MenuEntry withChildren(MenuEntry entry, Map<String, List<MenuEntry>> byParent) {
    return new MenuEntry(
        entry.name(),
        entry.url(),
        entry.identifier(),
        entry.weight(),
        entry.page(),
        entry.identifier().isEmpty() ? List.of() : children(entry.identifier(), byParent));
  }
}
