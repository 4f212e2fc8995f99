package io.atoll.pipeline;

import io.atoll.model.Neighbourhood;
import io.atoll.model.PageChange;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.Tally;
import io.atoll.render.ShownPages.Shown;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the pages of each class that edits have made more or fewer. */
final class PageClasses {
  private final Map<String, Shown> before;
  private final Set<String> come = new HashSet<>();
  private final Map<String, Long> counts = new HashMap<>();

  /**
   * Counts the pages that have gone.
   *
   * @param before what all pages showed that are counted; nothing for islands
   */
  PageClasses(Collection<PageChange> moved, Map<String, Shown> before) {
    this.before = before;
    for (PageChange page : moved) {
      if (page.before() == null) {
        come.add(page.key());
      } else if (page.now() == null) {
        add(classBefore(page.key()), -1);
        add("pages", -1);
        add(Tally.SHOWING, before.containsKey(page.key()) ? -1 : 0);
        add("joined", before.containsKey(page.key()) ? -1 : 0);
      }
    }
  }

  private PageClass classBefore(String key) {
    Shown shown = before.get(key);
    return shown == null ? PageClass.ISLAND : shown.neighbourhood().edges().pageClass();
  }

  private void add(PageClass of, long pages) {
    add(of == PageClass.ISLAND ? "islands" : "connected", pages);
    add("hubs", of == PageClass.HUB ? pages : 0);
  }

  private void add(String name, long count) {
    counts.merge(name, count, Long::sum);
  }

  /** Counts a page that is there, with what it shows now. */
  void count(String key, Neighbourhood now) {
    if (come.contains(key)) {
      add("pages", 1);
    } else {
      add(classBefore(key), -1);
    }
    add(now.edges().pageClass(), 1);
    if (!before.containsKey(key)) {
      add(Tally.SHOWING, 1);
      add("joined", 1);
    }
  }

  /** By how much the counts have changed. */
  Tally counted() {
    return new Tally(counts);
  }
}
