package io.atoll.model;

import org.jspecify.annotations.Nullable;

/**
 * What another page must beat to be among a page's related pages: the last of these, where there
 * are as many as the site's limit. A greater score comes first, then a later date, then a lesser
 * key.
 *
 * @param score the weight of the terms that the last one shares with the page
 * @param second of the last one's date, since the epoch; the least value when it has none
 * @param nano of that date
 */
public record RelatedFloor(long score, long second, int nano) {

  static void write(@Nullable RelatedFloor floor, WireOutput out) {
    out.flag(floor != null);
    if (floor != null) {
      out.number(floor.score).number(floor.second).number(floor.nano);
    }
  }

  static @Nullable RelatedFloor read(WireInput in) {
    return in.flag() ? new RelatedFloor(in.number(), in.number(), in.integer()) : null;
  }
}
