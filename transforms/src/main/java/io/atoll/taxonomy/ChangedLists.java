package io.atoll.taxonomy;

import io.atoll.model.Encoded;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import java.util.List;
import java.util.Map;

/**
 * What has become of some lists of a site.
 *
 * @param now their pages that are new, or others than before, by address
 * @param come those of them that are new, without entries
 * @param gone the pages that they have no more, without entries
 * @param sequences the places of pages that have moved in their section, or stand beside others
 *     than before, whether their templates show that or not
 * @param counted by how much the counts of lists, terms and sequences have changed
 */
public record ChangedLists(
    Map<String, Encoded<Listed>> now,
    List<ListPage> come,
    List<ListPage> gone,
    List<Sequence> sequences,
    Tally counted) {

  /** No list has changed. */
  public static final ChangedLists NONE =
      new ChangedLists(Map.of(), List.of(), List.of(), List.of(), new Tally(Map.of()));

  /** The same with more counts that have changed. */
  ChangedLists counting(Tally more) {
    return new ChangedLists(now, come, gone, sequences, counted.plus(more));
  }
}
