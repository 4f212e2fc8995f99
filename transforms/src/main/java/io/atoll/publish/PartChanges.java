package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.OutputFile;
import io.atoll.packed.PackedFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Compares one part of the published manifest with the new one. */
final class PartChanges {
  private static final String CONTENT = "content/";

  private final Map<String, FolderChanges> folders = new TreeMap<>(CodePoints.ORDER);
  private final FirstPaths added = new FirstPaths();
  private final FirstPaths changed = new FirstPaths();
  private final FirstPaths removed = new FirstPaths();

  private PartChanges() {}

  /**
   * The changes of one part.
   *
   * @param before the published files, by path
   * @param now the files that will be
   */
  static SiteChanges between(Map<String, OutputFile> before, Iterable<OutputFile> now) {
    PartChanges changes = new PartChanges();
    Map<String, OutputFile> gone = new TreeMap<>(before);
    for (OutputFile file : now) {
      OutputFile old = gone.remove(file.path());
      if (old == null || !isPage(old)) {
        changes.appeared(file);
      } else {
        changes.stayed(old, file);
      }
    }
    gone.values().forEach(changes::vanished);
    return changes.sum();
  }

  /** The changes that edits make in the files that they are of. */
  static SiteChanges of(List<FileEdit> edits) {
    Map<String, OutputFile> before = new TreeMap<>();
    for (FileEdit edit : edits) {
      OutputFile old = edit.before();
      if (old != null) {
        before.put(edit.path(), old);
      }
    }
    return between(before, MergedEdits.of(edits).now().values());
  }

  private SiteChanges sum() {
    return new SiteChanges(folders, added.list(), changed.list(), removed.list());
  }

  private void appeared(OutputFile file) {
    if (isPage(file)) {
      count(file, new FolderChanges(0, 1, 0, 0));
      added.add(file.path());
    }
  }

  private void stayed(OutputFile old, OutputFile file) {
    if (!isPage(file)) {
      vanished(old);
      return;
    }
    boolean isOther = !old.digest().equals(file.digest());
    count(old, new FolderChanges(1, 0, isOther ? 1 : 0, 0));
    if (isOther) {
      changed.add(file.path());
    }
  }

  private void vanished(OutputFile old) {
    if (isPage(old)) {
      count(old, new FolderChanges(1, 0, 0, 1));
      removed.add(old.path());
    }
  }

  private void count(OutputFile file, FolderChanges changes) {
    SiteChanges.add(folders, folder(file.owner()), changes);
  }

  /** Whether it was made of one page: no list, and no file that was copied. */
  private static boolean isPage(OutputFile file) {
    String owner = file.owner();
    String name = owner.substring(Math.max(owner.lastIndexOf('/'), owner.indexOf('!')) + 1);
    return owner.startsWith(CONTENT)
        && (name.endsWith(".md") || name.endsWith(".markdown"))
        && !name.startsWith("_index.")
        && file.path().endsWith(".html");
  }

  /** The top-level folder of a page, also of one that is a record of a packed file. */
  private static String folder(String owner) {
    int record = owner.indexOf('!');
    boolean isRecord = record > 0 && PackedFormat.of(owner.substring(0, record)) != null;
    String path = isRecord ? CONTENT + owner.substring(record + 1) : owner;
    int end = path.indexOf('/', CONTENT.length());
    return end < 0 ? "content" : path.substring(0, end);
  }

  /** The first few of many paths. */
  private static final class FirstPaths {
    private static final Comparator<String> LAST_FIRST = CodePoints.ORDER.reversed();

    private final PriorityQueue<String> paths = new PriorityQueue<>(LAST_FIRST);

    void add(String path) {
      paths.add(path);
      if (paths.size() > SiteChanges.NAMED) {
        paths.poll();
      }
    }

    List<String> list() {
      return new ArrayList<>(paths);
    }
  }
}
