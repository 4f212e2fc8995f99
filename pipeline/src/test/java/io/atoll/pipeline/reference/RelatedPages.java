package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.site.SiteConfig;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Related pages by brute force: every page is compared with every other one. */
final class RelatedPages {
  /** Of a page with more terms of weight, only so many count. */
  static final int MAX_TERMS = 10;

  private final SiteConfig.Related settings;
  private final List<PageRef> pages;
  private final Map<String, Map<String, Long>> counted = new HashMap<>();

  RelatedPages(SiteConfig.Related settings, List<PageRef> pages) {
    this.settings = settings;
    this.pages = pages;
    pages.forEach(page -> counted.put(page.key(), counted(page)));
  }

  List<PageRef> of(PageRef page) {
    return pages.stream()
        .filter(other -> !other.key().equals(page.key()) && score(page, other) > 0)
        .sorted(
            Comparator.comparing((PageRef other) -> -score(page, other))
                .thenComparing(Orders.NEWEST))
        .limit(settings.limit())
        .toList();
  }

  private long score(PageRef page, PageRef other) {
    Map<String, Long> theirs = counted.getOrDefault(other.key(), Map.of());
    long score = 0;
    for (Map.Entry<String, Long> term : counted.getOrDefault(page.key(), Map.of()).entrySet()) {
      score += theirs.containsKey(term.getKey()) ? term.getValue() : 0;
    }
    return score;
  }

  private Map<String, Long> counted(PageRef page) {
    return page.terms().stream()
        .filter(term -> weight(term) > 0)
        .sorted(
            Comparator.comparing((TermRef term) -> -weight(term))
                .thenComparing(TermRef::key, CodePoints.ORDER))
        .limit(MAX_TERMS)
        .collect(Collectors.toMap(TermRef::key, this::weight));
  }

  private long weight(TermRef term) {
    return settings.weights().getOrDefault(term.taxonomy(), 0);
  }
}
