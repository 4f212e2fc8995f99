package io.atoll.render;

import static java.util.Objects.requireNonNull;

import io.atoll.bucket.Buckets;
import io.atoll.model.Listed;
import io.atoll.model.PageOrder;
import io.atoll.model.PipelineNeededException;
import io.atoll.render.Edits.Found;
import io.atoll.render.Edits.Sources;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of list pages of sections, where new titles have moved some from one to another. */
final class Exchanges {
  private final Map<String, List<String>> entries = new HashMap<>();

  /** The addresses of the list pages. */
  Set<String> addresses() {
    return entries.keySet();
  }

  /** A list page with the entries that it has now. */
  Listed applied(Listed list) {
    List<String> now = entries.get(list.frame().url());
    return now == null ? list : list.withEntries(now);
  }

  /**
   * Sorts the entries of neighbouring list pages anew, of which each keeps its number.
   *
   * @param room how many references may be held
   */
  void add(
      List<String> addresses, ListedPages lists, Buckets buckets, Sources sources, EditRoom room)
      throws IOException, PipelineNeededException {
    Map<String, Listed> pages = lists.find(buckets, new HashSet<>(addresses));
    List<List<String>> before =
        addresses.stream().map(each -> requireNonNull(pages.get(each)).entries()).toList();
    List<String> all = before.stream().flatMap(List::stream).toList();
    PipelineNeededException.unless(
        all.size() <= room.references(), "a new title moves a page too far in its section's list");
    Found found = sources.find(new HashSet<>(all));
    List<String> sorted =
        all.stream()
            .map(found::reference)
            .sorted(PageOrder.SECTION)
            .map(page -> page.key())
            .toList();
    int from = 0;
    for (int i = 0; i < addresses.size(); i++) {
      int to = from + before.get(i).size();
      entries.put(addresses.get(i), List.copyOf(sorted.subList(from, to)));
      from = to;
    }
  }
}
