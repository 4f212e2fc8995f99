package io.atoll.render;

import io.atoll.model.EditedDate;
import io.atoll.model.ListPage;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.RenderCause;
import io.atoll.model.StoredPage;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has been edited in a site whose last build is known.
 *
 * @param pages the edited pages that are there, by key
 * @param indexes the indexes of sections that have other texts, by key
 * @param shownAnew the keys of those of which others may show another text or date
 * @param redated those that stay in their places and say of another time that they were changed
 *     then
 * @param linked the keys of pages, edited or not, that may show others than before
 * @param retitled the keys of those that have another title
 * @param reordered the keys of pages that may stand elsewhere in their sections' lists than what is
 *     kept of these says: they have had another title since then
 * @param titles of pages that were given another one since all links were resolved, by key
 * @param moved the pages that have come, have gone, or may stand elsewhere in lists
 * @param lists the lists that have changed for them
 */
public record Edits(
    Map<String, Edit> pages,
    Map<String, Edit> indexes,
    Set<String> shownAnew,
    List<EditedDate> redated,
    Set<String> linked,
    Set<String> retitled,
    Set<String> reordered,
    Map<String, String> titles,
    List<PageChange> moved,
    Lists lists) {

  /** A part that differs may have the same few bits: then the cause is {@code OTHER}. */
  private static final Set<RenderCause> OF_TEXT = EnumSet.of(RenderCause.TEXT, RenderCause.OTHER);

  private static final Set<RenderCause> OF_REFERENCES =
      EnumSet.of(
          RenderCause.TEXT,
          RenderCause.OTHER,
          RenderCause.REFERENCE,
          RenderCause.LINKS,
          RenderCause.RELATED,
          RenderCause.SEQUENCE,
          RenderCause.BACKLINKS,
          RenderCause.ENTRIES);

  private static final Set<RenderCause> OF_PLACES =
      EnumSet.complementOf(
          EnumSet.of(
              RenderCause.CLEAN, RenderCause.ALWAYS, RenderCause.SETTINGS, RenderCause.SITE));

  /**
   * Lists that have changed.
   *
   * @param now the addresses of their pages that are others, or new
   * @param come those of them that are new, without entries
   * @param gone the pages that they have no more, without entries
   */
  public record Lists(Set<String> now, List<ListPage> come, List<ListPage> gone) {}

  /** The keys of the pages that are others by themselves, whomever they show. */
  Set<String> ownPages() {
    Set<String> keys = new HashSet<>(pages.keySet());
    keys.addAll(linked);
    return keys;
  }

  /** Whether the newest date of the site may be another one for them. */
  boolean mayReplace(@Nullable OffsetDateTime newest) {
    return redated.stream().anyMatch(page -> page.mayReplace(newest))
        || moved.stream().anyMatch(page -> page.mayReplace(newest));
  }

  /** By what the files may differ that are made again for them. */
  Set<RenderCause> causes() {
    Set<RenderCause> causes = EnumSet.copyOf(causesButTheSite());
    if (showLandmarksAnew()) {
      causes.add(RenderCause.SITE);
    }
    return causes;
  }

  private Set<RenderCause> causesButTheSite() {
    if (!moved.isEmpty()) {
      return OF_PLACES;
    }
    boolean areTexts = shownAnew.isEmpty() && linked.isEmpty() && indexes.isEmpty();
    return areTexts ? OF_TEXT : OF_REFERENCES;
  }

  /** Whether another text or date may be shown of a page of the navigation. */
  boolean showLandmarksAnew() {
    return indexes.keySet().stream().anyMatch(shownAnew::contains);
  }

  /** The keys of the pages, none of them a section's index, of which another text may be shown. */
  Set<String> pagesShownAnew() {
    return shownAnew.stream().filter(key -> !indexes.containsKey(key)).collect(Collectors.toSet());
  }

  /**
   * A page as it is now.
   *
   * @param body null if it is the one that is stored
   */
  public record Edit(PageRef page, @Nullable StoredPage body) {}

  /** Where pages are found, whether they were edited or not. */
  @FunctionalInterface
  public interface Sources {
    /** The pages of these keys; those that were asked for before are forgotten. */
    Found find(Set<String> keys) throws IOException;
  }

  /** Pages that were asked for. */
  public interface Found {
    /** What others show of a page; by several threads. */
    PageRef reference(String key);

    /** A page with its body; by several threads. */
    Edit page(String key) throws IOException;

    /**
     * The body of a page if what is stored of it is not what it holds; else null. By several
     * threads.
     */
    @Nullable StoredPage otherBody(String key) throws IOException;
  }
}
