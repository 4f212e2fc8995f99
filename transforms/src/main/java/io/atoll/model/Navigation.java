package io.atoll.model;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
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
