package io.atoll.model;

import org.jspecify.annotations.Nullable;

/**
 * A page's wish, from its front matter, to stand in a menu.
 *
 * @param menu the menu's name, as in {@code main}
 * @param name what the entry says; absent: the page's link title
 * @param weight the order within the menu; 0 when unset, which sorts last
 * @param parent the identifier of the entry above; absent: top level
 * @param identifier how children name this entry; absent: its name
 */
public record MenuMembership(
    String menu,
    @Nullable String name,
    int weight,
    @Nullable String parent,
    @Nullable String identifier) {

  public void writeTo(WireOutput out) {
    out.text(menu).optional(name).number(weight).optional(parent).optional(identifier);
  }

  public static MenuMembership readFrom(WireInput in) {
    return new MenuMembership(in.text(), in.optional(), in.integer(), in.optional(), in.optional());
  }
}
