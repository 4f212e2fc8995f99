package io.atoll.related;

import io.atoll.model.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The best candidates of each subset of terms, bounded while they are gathered. Of as many as are
 * kept, or more, the first ones are in order, so that most others are passed over.
 */
final class SubsetTable {
  private final int kept;
  private final Map<Fingerprint, List<Candidate>> table = new HashMap<>();

  /** Keeps the best {@code kept} candidates of a subset. */
  SubsetTable(int kept) {
    this.kept = kept;
  }

  void add(Fingerprint subset, Candidate candidate) {
    List<Candidate> list = table.computeIfAbsent(subset, s -> new ArrayList<>(2));
    if (list.size() >= kept && Candidate.ORDER.compare(candidate, list.get(kept - 1)) >= 0) {
      return;
    }
    list.add(candidate);
    if (list.size() == kept || list.size() > 4 * kept) {
      table.put(subset, new ArrayList<>(Candidate.best(list, kept)));
    }
  }

  void forEach(BiConsumer<Fingerprint, List<Candidate>> consumer) {
    table.forEach((subset, list) -> consumer.accept(subset, Candidate.best(list, kept)));
  }

  Map<Fingerprint, List<Candidate>> best() {
    Map<Fingerprint, List<Candidate>> best = new HashMap<>();
    forEach(best::put);
    return best;
  }
}
