package io.atoll.related;

import io.atoll.model.PageOrder;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.RelatedPages;
import io.atoll.model.TermRef;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Related pages by comparing each page with every other. */
final class BruteForce {
  private final Map<String, Integer> weights;
  private final int limit;

  BruteForce(Map<String, Integer> weights, int limit) {
    this.weights = weights;
    this.limit = limit;
  }

  List<String> related(PageRef page, List<PageRef> pages) {
    return best(page, pages).stream().map(PageRef::key).toList();
  }

  RelatedPages shown(PageRef page, List<PageRef> pages) {
    List<PageRef> best = best(page, pages);
    List<String> keys = best.stream().map(PageRef::key).toList();
    boolean full = best.size() == limit;
    return new RelatedPages(page.key(), keys, full ? floor(page, best.get(limit - 1)) : null);
  }

  private RelatedFloor floor(PageRef page, PageRef last) {
    OffsetDateTime date = last.date();
    return date == null
        ? new RelatedFloor(score(page, last), Long.MIN_VALUE, 0)
        : new RelatedFloor(score(page, last), date.toEpochSecond(), date.getNano());
  }

  private List<PageRef> best(PageRef page, List<PageRef> pages) {
    return pages.stream()
        .filter(other -> !other.key().equals(page.key()) && score(page, other) > 0)
        .sorted(
            Comparator.comparingInt((PageRef other) -> -score(page, other))
                .thenComparing(PageOrder.NEWEST))
        .limit(limit)
        .toList();
  }

  private int score(PageRef page, PageRef other) {
    Set<String> shared = counting(page);
    shared.retainAll(counting(other));
    return shared.stream().mapToInt(this::weight).sum();
  }

  private Set<String> counting(PageRef page) {
    return new HashSet<>(
        page.terms().stream()
            .map(TermRef::key)
            .filter(key -> weight(key) > 0)
            .sorted(
                Comparator.comparingInt((String key) -> -weight(key))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(10)
            .toList());
  }

  private int weight(String termKey) {
    return weights.getOrDefault(termKey.substring(0, termKey.indexOf('/')), 0);
  }
}
