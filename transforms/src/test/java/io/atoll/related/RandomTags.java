package io.atoll.related;

import io.atoll.model.PageRef;
import io.atoll.model.SamplePages;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Pages with random terms and few dates, so that there are many ties. */
final class RandomTags {

  private RandomTags() {}

  static List<PageRef> pages(Random random, int count, int tags, int mostTerms) {
    List<PageRef> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page(random, "p" + i, tags, mostTerms));
    }
    return pages;
  }

  static PageRef page(Random random, String key, int tags, int mostTerms) {
    SamplePages page = SamplePages.page(key);
    int day = random.nextInt(4);
    if (day > 0) {
      page.date("2024-01-0" + day);
    }
    Set<Integer> chosen = new HashSet<>();
    for (int n = random.nextInt(mostTerms + 1); n > 0; n--) {
      chosen.add(random.nextInt(tags));
    }
    chosen.forEach(tag -> page.term(tag % 3 == 0 ? "categories" : "tags", "t" + tag));
    return page.make();
  }
}
