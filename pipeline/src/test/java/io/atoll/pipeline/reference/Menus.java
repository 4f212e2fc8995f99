package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.MenuMembership;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.PageRef;
import io.atoll.site.SiteConfig.MenuItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The menus: the entries of the configuration and of front matter together. */
final class Menus {
  private static final Comparator<MenuEntry> ORDER =
      Comparator.comparing((MenuEntry entry) -> Orders.weight(entry.weight()))
          .thenComparing(MenuEntry::name, CodePoints.ORDER)
          .thenComparing(MenuEntry::url, CodePoints.ORDER);

  private record Node(MenuEntry entry, @Nullable String parent) {}

  private final List<PageRef> pages;
  private final Map<String, List<Node>> nodes = new TreeMap<>(CodePoints.ORDER);
  private final Set<String> members = new HashSet<>();

  Menus(Map<String, List<MenuItem>> configured, List<PageRef> pages) {
    this.pages = pages;
    configured.forEach((menu, items) -> items.forEach(item -> add(menu, configured(item))));
    for (PageRef page : pages) {
      page.menus().forEach(membership -> add(membership.menu(), ofPage(page, membership)));
    }
  }

  /** The keys of the pages that stand in a menu. */
  Set<String> members() {
    return members;
  }

  /** By the menu's name, its entries without a parent. */
  Map<String, List<MenuEntry>> trees() {
    Map<String, List<MenuEntry>> trees = new TreeMap<>(CodePoints.ORDER);
    nodes.forEach((menu, all) -> trees.put(menu, below(null, all)));
    return trees;
  }

  private List<MenuEntry> below(@Nullable String parent, List<Node> all) {
    return all.stream()
        .filter(node -> isTop(node, all) ? parent == null : Objects.equals(node.parent(), parent))
        .map(node -> withChildren(node.entry(), all))
        .sorted(ORDER)
        .toList();
  }

  private static boolean isTop(Node node, List<Node> all) {
    return parent(node, all) == null || standsBelowItself(node, all);
  }

  private static boolean standsBelowItself(Node node, List<Node> all) {
    Set<Node> seen = new HashSet<>();
    Node above = parent(node, all);
    while (above != null && seen.add(above) && !above.equals(node)) {
      above = parent(above, all);
    }
    return node.equals(above);
  }

  private static @Nullable Node parent(Node node, List<Node> all) {
    return all.stream()
        .filter(other -> other.entry().identifier().equals(node.parent()))
        .findFirst()
        .orElse(null);
  }

  private MenuEntry withChildren(MenuEntry entry, List<Node> all) {
    return new MenuEntry(
        entry.name(),
        entry.url(),
        entry.identifier(),
        entry.weight(),
        entry.page(),
        below(entry.identifier(), all));
  }

  private void add(String menu, Node node) {
    nodes.computeIfAbsent(menu, name -> new ArrayList<>()).add(node);
    PageRef page = node.entry().page();
    if (page != null) {
      members.add(page.key());
    }
  }

  private Node configured(MenuItem item) {
    PageRef page = pageOf(item);
    String name = item.name().isEmpty() && page != null ? page.linkTitle() : item.name();
    String url = page == null ? item.url() : page.url();
    String identifier = item.identifier().isEmpty() ? name : item.identifier();
    return new Node(
        new MenuEntry(name, url, identifier, item.weight(), page, List.of()), item.parent());
  }

  private @Nullable PageRef pageOf(MenuItem item) {
    String key = item.pageRef().replaceAll("^/|/$", "");
    boolean byKey = !item.pageRef().isEmpty();
    return pages.stream()
        .filter(page -> byKey ? page.key().equals(key) : page.url().equals(item.url()))
        .findFirst()
        .orElse(null);
  }

  private static Node ofPage(PageRef page, MenuMembership membership) {
    String name = membership.name() == null ? page.linkTitle() : membership.name();
    String identifier = membership.identifier() == null ? name : membership.identifier();
    return new Node(
        new MenuEntry(name, page.url(), identifier, membership.weight(), page, List.of()),
        membership.parent());
  }
}
