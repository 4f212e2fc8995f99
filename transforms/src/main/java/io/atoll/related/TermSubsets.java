package io.atoll.related;

import io.atoll.model.CodePoints;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjLongConsumer;

/**
 * The subsets of a page's terms, which make related pages exact at a linear cost.
 *
 * <p>Let every set of terms keep its best {@code limit + 1} pages by date and key, among the pages
 * that have all of these terms. Then the best {@code limit} pages related to a page P with terms T
 * are all found in the lists of the subsets of T. Proof: let Q be one of them and S the terms that
 * it shares with P. If Q is not in the list of S, then at least {@code limit} other pages of that
 * list come before Q by date and key; each shares at least S with P, so that its score is at least
 * Q's: all of them come before Q, which contradicts the choice of Q. And Q's score is the greatest
 * weight of a subset in whose list it stands.
 *
 * <p>A page has 2^|T| subsets, so T is bounded: of more than {@value #MAX_TERMS} terms only the
 * first by weight (descending) and key count, both for what the page shows and for where it is
 * shown.
 */
final class TermSubsets {
  /** So many of a page's terms count at the most. */
  static final int MAX_TERMS = 10;

  private static final Fingerprint NONE = Fingerprint.of("");

  private static final Comparator<TermRef> BY_KEY = TermSubsets::byKey;

  private final Map<String, Integer> weights;
  private final Comparator<TermRef> byWeight = Comparator.comparingInt(term -> -weight(term));

  /** {@code weights} by the plural name of the taxonomy. */
  TermSubsets(Map<String, Integer> weights) {
    this.weights = weights;
  }

  /** Compares the keys, which begin with the taxonomy. */
  private static int byKey(TermRef term, TermRef other) {
    return term.taxonomy().equals(other.taxonomy())
        ? CodePoints.ORDER.compare(term.slug(), other.slug())
        : CodePoints.ORDER.compare(term.key(), other.key());
  }

  /** Calls the consumer with every subset but the empty one, and the sum of its weights. */
  void of(PageRef page, ObjLongConsumer<Fingerprint> consumer) {
    of(counting(page), consumer);
  }

  /** The same of some terms that count, which are in the order of their keys. */
  void of(List<TermRef> terms, ObjLongConsumer<Fingerprint> consumer) {
    int all = 1 << terms.size();
    Fingerprint[] names = new Fingerprint[all];
    long[] weights = new long[all];
    names[0] = NONE;
    for (int last = 0; last < terms.size(); last++) {
      Fingerprint name = Fingerprint.of(terms.get(last).key());
      long weight = weight(terms.get(last));
      int with = 1 << last;
      for (int subset = with; subset < 2 * with; subset++) {
        names[subset] = names[subset - with].followedBy(name);
        weights[subset] = weights[subset - with] + weight;
        consumer.accept(names[subset], weights[subset]);
      }
    }
  }

  /** The terms that count, in the order of their keys. */
  List<TermRef> counting(PageRef page) {
    List<TermRef> terms = new ArrayList<>(page.terms());
    terms.removeIf(term -> weight(term) <= 0);
    if (terms.size() > MAX_TERMS) {
      terms.sort(byWeight.thenComparing(BY_KEY));
      terms.subList(MAX_TERMS, terms.size()).clear();
    }
    terms.sort(BY_KEY);
    return terms;
  }

  /** Those of the page's terms that count whose keys are among these, in their order. */
  List<TermRef> counting(PageRef page, Set<String> keys) {
    for (TermRef term : page.terms()) {
      if (keys.contains(term.key())) {
        return counting(page).stream().filter(each -> keys.contains(each.key())).toList();
      }
    }
    return List.of();
  }

  private int weight(TermRef term) {
    return weights.getOrDefault(term.taxonomy(), 0);
  }
}
