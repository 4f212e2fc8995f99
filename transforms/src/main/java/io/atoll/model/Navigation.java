package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The few pages that every page may show: a side input that stays small.
 *
 * @param sections the home page and all sections, by key
 * @param menus by the menu's name, its top-level entries in order
 * @param pinned the pages that templates name as constants, by the name that they use
 * @param buildDate the newest date of the site's pages, which stands for the build's time so that
 *     the same site gives the same bytes; absent when no page has a date
 */
public record Navigation(
    List<PageRef> sections,
    Map<String, List<MenuEntry>> menus,
    Map<String, PageRef> pinned,
    @Nullable OffsetDateTime buildDate) {

  public static final Wire<Navigation> WIRE =
      Wire.of("Navigation", Navigation::writeTo, Navigation::readFrom);

  /** The navigation of an empty site. */
  public static final Navigation EMPTY = new Navigation(List.of(), Map.of(), Map.of(), null);

  /**
   * An entry of a menu.
   *
   * @param name what it says
   * @param url where it leads: a path from the site's root, or an address
   * @param identifier how it is named as a parent
   * @param weight the order; 0 when unset
   * @param page the page it leads to, if it is one of this site's
   * @param children the entries below it, in order
   */
  public record MenuEntry(
      String name,
      String url,
      String identifier,
      int weight,
      @Nullable PageRef page,
      List<MenuEntry> children) {

    private MenuEntry showing(Map<String, PageRef> others) {
      PageRef now = page == null ? null : shown(page, others);
      return new MenuEntry(name, url, identifier, weight, now, showing(children, others));
    }

    private static List<MenuEntry> showing(List<MenuEntry> entries, Map<String, PageRef> others) {
      return entries.stream().map(entry -> entry.showing(others)).toList();
    }

    private void writeTo(WireOutput out) {
      out.text(name).text(url).text(identifier).number(weight).flag(page != null);
      if (page != null) {
        PageRef.WIRE.write(page, out);
      }
      out.list(children, MenuEntry::writeTo);
    }

    private static MenuEntry readFrom(WireInput in) {
      return new MenuEntry(
          in.text(),
          in.text(),
          in.text(),
          in.integer(),
          in.flag() ? PageRef.WIRE.read(in) : null,
          in.list(MenuEntry::readFrom));
    }
  }

  /** The same where other texts are shown of some pages, which are given by key. */
  public Navigation showing(Map<String, PageRef> others) {
    Map<String, List<MenuEntry>> menusNow = new TreeMap<>();
    menus.forEach((name, entries) -> menusNow.put(name, MenuEntry.showing(entries, others)));
    Map<String, PageRef> pinnedNow = new TreeMap<>();
    pinned.forEach((name, page) -> pinnedNow.put(name, shown(page, others)));
    List<PageRef> sectionsNow = sections.stream().map(page -> shown(page, others)).toList();
    return new Navigation(sectionsNow, menusNow, pinnedNow, buildDate);
  }

  private static PageRef shown(PageRef page, Map<String, PageRef> others) {
    PageRef now = others.get(page.key());
    return now == null ? page : page.shownAs(now);
  }

  private void writeTo(WireOutput out) {
    out.list(sections, PageRef.WIRE::write);
    out.map(menus, (entries, to) -> to.list(entries, MenuEntry::writeTo));
    out.map(pinned, PageRef.WIRE::write).date(buildDate);
  }

  private static Navigation readFrom(WireInput in) {
    return new Navigation(
        in.list(PageRef.WIRE::read),
        in.map(from -> from.list(MenuEntry::readFrom)),
        in.map(PageRef.WIRE::read),
        in.date());
  }
}
