package io.atoll.pipeline;

import io.atoll.publish.FolderChanges;
import io.atoll.publish.SiteChanges;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a build's pages differ from those that were published before, as a report gives it.
 *
 * @param before how many pages there were; 0 if nothing was published
 * @param added how many are new
 * @param changed how many have other bytes
 * @param removed how many are gone
 * @param folders the top-level folders that differ, those first in which most does
 * @param firstAdded the first new files
 * @param firstChanged the first files with other bytes
 * @param firstRemoved the first files that are gone
 */
public record PageChanges(
    long before,
    long added,
    long changed,
    long removed,
    List<Folder> folders,
    List<String> firstAdded,
    List<String> firstChanged,
    List<String> firstRemoved) {
  private static final int FOLDERS = 100;

  /** The same numbers of one folder. */
  public record Folder(String name, long before, long added, long changed, long removed) {
    private static final Comparator<Folder> MOST_FIRST =
        Comparator.comparingLong(Folder::touched).reversed().thenComparing(Folder::name);

    private static Folder of(Map.Entry<String, FolderChanges> folder) {
      FolderChanges counts = folder.getValue();
      return new Folder(
          folder.getKey(), counts.before(), counts.added(), counts.changed(), counts.removed());
    }

    private long touched() {
      return added + changed + removed;
    }
  }

  static PageChanges of(SiteChanges changes) {
    FolderChanges total = changes.total();
    return new PageChanges(
        total.before(),
        total.added(),
        total.changed(),
        total.removed(),
        changes.folders().entrySet().stream()
            .map(Folder::of)
            .filter(folder -> folder.touched() > 0)
            .sorted(Folder.MOST_FIRST)
            .limit(FOLDERS)
            .toList(),
        changes.added(),
        changes.changed(),
        changes.removed());
  }
}
