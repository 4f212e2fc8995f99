package io.atoll.render;

import io.atoll.model.EditedDate;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has been edited in a site whose last build is known, while all pages kept their places.
 *
 * @param pages the edited pages, by key
 * @param shownAnew the keys of those of which others may show another text or date
 * @param redated those of them that say of another time that they were changed then
 * @param relinked the keys of pages, edited or not, of which the links or the links to them are
 *     others
 * @param retitled the keys of those that have another title
 * @param reordered the keys of pages that may stand elsewhere in their sections' lists than what is
 *     kept of these says: they have had another title since then
 * @param titles of pages that were given another one since all links were resolved, by key
 */
public record Edits(
    Map<String, Edit> pages,
    Set<String> shownAnew,
    List<EditedDate> redated,
    Set<String> relinked,
    Set<String> retitled,
    Set<String> reordered,
    Map<String, String> titles) {

  /** The keys of the pages that are others by themselves, whomever they show. */
  Set<String> ownPages() {
    Set<String> keys = new HashSet<>(pages.keySet());
    keys.addAll(relinked);
    return keys;
  }

  /** Whether pages that were not edited may be others, too. */
  boolean reachOthers() {
    return !shownAnew.isEmpty() || !relinked.isEmpty();
  }

  /** A page as it is now. */
  public record Edit(PageRef page, StoredPage body) {}

  /** Where pages are found, whether they were edited or not. */
  @FunctionalInterface
  public interface Sources {
    /** The pages of these keys. */
    Found find(Set<String> keys) throws IOException;
  }

  /** Pages that were asked for. */
  public interface Found {
    /** What others show of a page. */
    PageRef reference(String key);

    /** A page with its body. */
    Edit page(String key) throws IOException;
  }
}
