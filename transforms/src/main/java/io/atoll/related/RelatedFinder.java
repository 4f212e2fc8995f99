package io.atoll.related;

import io.atoll.model.Demand;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.TermRef;
import io.atoll.related.Candidate.Scored;
import io.atoll.site.Site;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the best related pages among the candidates of a page's term subsets. */
final class RelatedFinder {
  private final TermSubsets subsets;
  private final int limit;
  private final Map<Fingerprint, List<Candidate>> candidates;

  RelatedFinder(TermSubsets subsets, int limit, Map<Fingerprint, List<Candidate>> candidates) {
    this.subsets = subsets;
    this.limit = limit;
    this.candidates = candidates;
  }

  /** Whether the page's template shows related pages, and the site has not turned them off. */
  static boolean shows(PageRef page, Site site) {
    return page.isContent()
        && site.config().related().limit() > 0
        && site.demandsOf(page.template()).contains(Demand.RELATED);
  }

  RelatedPages find(PageRef page) {
    List<Scored> best = best(page.key(), subsets.counting(page));
    List<String> keys = best.stream().map(scored -> scored.candidate().key()).toList();
    boolean full = best.size() == limit && limit > 0;
    return new RelatedPages(page.key(), keys, full ? best.get(limit - 1).floor() : null);
  }

  /** The best candidates but the page itself, by those of its terms that count. */
  List<Scored> best(String key, List<TermRef> terms) {
    Map<String, Scored> scores = new HashMap<>();
    subsets.of(
        terms,
        (subset, weight) -> {
          for (Candidate candidate : candidates.getOrDefault(subset, List.of())) {
            Scored scored = new Scored(candidate, weight);
            scores.merge(candidate.key(), scored, Scored::greater);
          }
        });
    scores.remove(key);
    return scores.values().stream().sorted(Scored.BEST).limit(limit).toList();
  }
}
