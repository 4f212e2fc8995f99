package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.EditedDate;
import io.atoll.model.EditedLinks;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Pages that have been edited since the last build, and what of them is another. */
public final class EditedPages {
  private final Map<String, ParsedPage> all = new TreeMap<>();
  private final Map<String, ParsedPage> indexes = new TreeMap<>();
  private final Set<String> shownAnew = new HashSet<>();
  private final Map<String, String> oldTitles = new HashMap<>();
  private final List<EditedDate> redated = new ArrayList<>();
  private final List<EditedLinks> relinked = new ArrayList<>();
  private final List<PageChange> moved = new ArrayList<>();
  private final List<Asset> newAssets = new ArrayList<>();
  private final List<Asset> goneAssets = new ArrayList<>();

  EditedPages() {}

  void add(ParsedPage page) {
    all.put(page.ref().key(), page);
  }

  /** Takes in that others show something else of a page. */
  void addShown(PageRef before, PageRef now) {
    shownAnew.add(now.key());
    if (!before.title().equals(now.title())) {
      oldTitles.put(now.key(), before.title());
    }
    if (!Objects.equals(before.lastModified(), now.lastModified())) {
      redated.add(new EditedDate(now.url(), before.lastModified(), now.lastModified()));
    }
  }

  /** Takes in the index of a section that has other texts. */
  void addIndex(PageRef before, ParsedPage page) {
    PageRef now = before.shownAs(page.ref());
    indexes.put(now.key(), page);
    if (!before.withDigest(now.digest()).equals(now)) {
      addShown(before, now);
    }
  }

  void addLinks(EditedLinks page) {
    relinked.add(page);
  }

  /** Takes in a page that comes, goes, or may stand elsewhere, with the files beside it. */
  void addMoved(PageChange page, List<Asset> come, List<Asset> gone) {
    moved.add(page);
    shownAnew.add(page.key());
    newAssets.addAll(come);
    goneAssets.addAll(gone);
  }

  /** Those that are there, by key, but for the indexes of sections. */
  public Map<String, ParsedPage> all() {
    return all;
  }

  /** The indexes of sections, by key; each has other texts, and the same title and place. */
  public Map<String, ParsedPage> indexes() {
    return indexes;
  }

  /** What is shown of these indexes, by key. */
  public Map<String, PageRef> indexRefs() {
    Map<String, PageRef> refs = new TreeMap<>();
    indexes.forEach((key, page) -> refs.put(key, page.ref()));
    return refs;
  }

  /** The keys of those of which others may show another text or date. */
  public Set<String> shownAnew() {
    return shownAnew;
  }

  /** Those that stay in their places and say of another time that they were changed then. */
  public List<EditedDate> redated() {
    return redated;
  }

  /** The links of those that have others now. */
  public List<EditedLinks> relinked() {
    return relinked;
  }

  /** Those that have come, have gone, or may stand elsewhere in lists. */
  public List<PageChange> moved() {
    return moved;
  }

  /** Whether the graph may be another one for them. */
  public boolean changeGraph() {
    return !relinked.isEmpty() || !moved.isEmpty();
  }

  /** The files that are copied beside those that have come. */
  public List<Asset> newAssets() {
    return newAssets;
  }

  /** The files that were copied beside those that have gone. */
  public List<Asset> goneAssets() {
    return goneAssets;
  }

  /** The keys of those that stay in their places and have another title. */
  public Set<String> retitled() {
    return oldTitles.keySet();
  }

  /** The titles that these have, and those that they had. */
  public Set<String> exchangedTitles() {
    Set<String> titles = new HashSet<>(oldTitles.values());
    all.forEach(
        (key, page) -> {
          if (oldTitles.containsKey(key)) {
            titles.add(page.ref().title());
          }
        });
    return titles;
  }
}
