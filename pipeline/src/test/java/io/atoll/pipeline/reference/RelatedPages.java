package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.site.SiteConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Related pages by brute force: a page is compared with every other one that shares a term. */
final class RelatedPages {
  /** Of a page with more terms of weight, only so many count. */
  static final int MAX_TERMS = 10;

  private final SiteConfig.Related settings;
  private final Map<String, List<PageRef>> byTerm = new HashMap<>();

  RelatedPages(SiteConfig.Related settings, List<PageRef> pages) {
    this.settings = settings;
    for (PageRef page : pages) {
      for (String term : counted(page).keySet()) {
        byTerm.computeIfAbsent(term, key -> new ArrayList<>()).add(page);
      }
    }
  }

  List<PageRef> of(PageRef page) {
    Map<PageRef, Long> scores = new TreeMap<>(Orders.BY_KEY);
    counted(page)
        .forEach(
            (term, weight) -> {
              byTerm
                  .getOrDefault(term, List.of())
                  .forEach(other -> scores.merge(other, weight, Long::sum));
            });
    scores.remove(page);
    return scores.keySet().stream()
        .sorted(
            Comparator.comparing((PageRef other) -> -scores.getOrDefault(other, 0L))
                .thenComparing(Orders.NEWEST))
        .limit(settings.limit())
        .toList();
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
