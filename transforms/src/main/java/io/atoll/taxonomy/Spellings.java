package io.atoll.taxonomy;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.Map;
import java.util.TreeMap;

/** Finds the display name of a term: its most frequent spelling, ties by code point. */
final class Spellings {
  private final String taxonomy;
  private final String slug;
  private final Map<String, Integer> counts = new TreeMap<>(CodePoints.ORDER);

  /** For the term with this key. */
  Spellings(String termKey) {
    int slash = termKey.indexOf('/');
    taxonomy = termKey.substring(0, Math.max(slash, 0));
    slug = termKey.substring(slash + 1);
  }

  Spellings add(PageRef page) {
    for (TermRef term : page.terms()) {
      if (term.slug().equals(slug) && term.taxonomy().equals(taxonomy)) {
        counts.merge(term.name(), 1, Integer::sum);
      }
    }
    return this;
  }

  /** The term as its pages spell it most often. */
  TermRef display() {
    String name =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(CodePoints.ORDER.reversed())))
            .map(Map.Entry::getKey)
            .orElse(slug);
    return new TermRef(taxonomy, slug, name);
  }
}
