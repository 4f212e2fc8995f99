package io.atoll.taxonomy;

import io.atoll.site.SiteConfig;

/**
 * How a list is cut into pages; an empty one has one page, too. Of stable pages all but the first
 * are full, and the first takes what is left: up to twice as many but one.
 *
 * @param total how many entries the list has
 * @param size how many a page shows, at least 1
 * @param stable whether pages are numbered from the last one
 */
record Paging(long total, int size, boolean stable) {

  static Paging of(long total, SiteConfig config) {
    return new Paging(total, config.pagerSize(), config.stablePages());
  }

  /** How many pages there are. */
  int pages() {
    return Math.toIntExact(Math.max(1, stable ? total / size : (total + size - 1) / size));
  }

  /** How many entries the page at a position, from 1, has room for. */
  int room(int position) {
    return stable && position == 1 ? Math.toIntExact(total - (pages() - 1L) * size) : size;
  }
}
