package io.atoll.taxonomy;

import io.atoll.model.CodePoints;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the display name of a term: its most frequent spelling, ties by code point. */
final class Spellings {

  private Spellings() {}

  /** The term with this key as its pages spell it most often. */
  static TermRef display(String termKey, List<PageRef> pages) {
    Map<String, Integer> counts = new TreeMap<>(CodePoints.ORDER);
    for (PageRef page : pages) {
      page.terms().stream()
          .filter(term -> term.key().equals(termKey))
          .forEach(term -> counts.merge(term.name(), 1, Integer::sum));
    }
    int slash = termKey.indexOf('/');
    String slug = termKey.substring(slash + 1);
    String name =
        counts.entrySet().stream()
            .max(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(CodePoints.ORDER.reversed())))
            .map(Map.Entry::getKey)
            .orElse(slug);
    return new TermRef(termKey.substring(0, slash), slug, name);
  }
}
