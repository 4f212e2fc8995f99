package io.atoll.model;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one page shows of others; an island's is {@link #NONE}.
 *
 * @param links by the number of the page's link: where it leads; null where it does not resolve
 * @param terms the page's terms under their display names
 * @param related best first
 * @param previous the page above in its section's list
 * @param next the page below in its section's list
 * @param backlinks pages that link here, by key, at most {@link #MAX_BACKLINKS}
 * @param backlinkCount how many pages link here in all
 */
public record Neighbours(
    List<PageLink.@Nullable Target> links,
    List<TermRef> terms,
    List<PageRef> related,
    @Nullable PageRef previous,
    @Nullable PageRef next,
    List<PageRef> backlinks,
    long backlinkCount) {

  /** A page that a million pages link to shows the first of them by key, and their count. */
  public static final int MAX_BACKLINKS = 1000;

  /** The neighbours of a page that has none. */
  public static final Neighbours NONE =
      new Neighbours(List.of(), List.of(), List.of(), null, null, List.of(), 0);

  public Neighbours {
    links = Collections.unmodifiableList(links);
  }

  /** Where the link leads, if it resolves. */
  public PageLink.@Nullable Target link(int number) {
    return number < links.size() ? links.get(number) : null;
  }
}
