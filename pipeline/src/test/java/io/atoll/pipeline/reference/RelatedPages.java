package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.site.SiteConfig;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
    IdentityHashMap<PageRef, Long> scores = new IdentityHashMap<>();
    counted(page)
        .forEach(
            (term, weight) -> {
              byTerm
                  .getOrDefault(term, List.of())
                  .forEach(other -> scores.merge(other, weight, Long::sum));
            });
    scores.keySet().removeIf(other -> other.key().equals(page.key()));
    List<PageRef> best = new ArrayList<>();
    scores.keySet().forEach(other -> insert(other, best, scores));
    return best;
  }

  /** Puts a page into its place among the best, if it is one of them. */
  private void insert(PageRef page, List<PageRef> best, IdentityHashMap<PageRef, Long> scores) {
    int place = best.size();
    while (place > 0 && isBefore(page, best.get(place - 1), scores)) {
      place--;
    }
    if (place < settings.limit()) {
      best.add(place, page);
    }
    if (best.size() > settings.limit()) {
      best.remove(settings.limit());
    }
  }

  private static boolean isBefore(PageRef a, PageRef b, IdentityHashMap<PageRef, Long> scores) {
    int byScore = Long.compare(scores.getOrDefault(b, 0L), scores.getOrDefault(a, 0L));
    return byScore != 0 ? byScore < 0 : Orders.NEWEST.compare(a, b) < 0;
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
