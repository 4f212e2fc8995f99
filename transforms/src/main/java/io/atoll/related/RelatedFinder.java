package io.atoll.related;

import io.atoll.model.Fingerprint;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.related.Candidate.Scored;
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

  RelatedPages find(PageRef page) {
    Map<String, Scored> scores = new HashMap<>();
    subsets.of(
        page,
        (subset, weight) -> {
          for (Candidate candidate : candidates.getOrDefault(subset, List.of())) {
            Scored scored = new Scored(candidate, weight);
            scores.merge(candidate.key(), scored, Scored::greater);
          }
        });
    scores.remove(page.key());
    List<String> best =
        scores.values().stream()
            .sorted(Scored.BEST)
            .limit(limit)
            .map(scored -> scored.candidate().key())
            .toList();
    return new RelatedPages(page.key(), best);
  }
}
