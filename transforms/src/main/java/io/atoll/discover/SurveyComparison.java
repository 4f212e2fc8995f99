package io.atoll.discover;

import io.atoll.model.CodePoints;
import io.atoll.model.SourceFile;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a walk sees with the survey of an earlier one. Both go through folders in the same
 * order, and by name within each, so that neither must be held.
 */
final class SurveyComparison implements Survey.Witness {
  private final Iterator<Sight> before;
  private final long startedMillis;
  private final int most;
  private final SurveyEdits edits = new SurveyEdits();
  private final TreeSet<String> changed = new TreeSet<>();
  private final TreeSet<String> come = new TreeSet<>();
  private final TreeSet<String> gone = new TreeSet<>();
  private final TreeSet<String> goneFolders = new TreeSet<>();
  private @Nullable Sight head;
  private long passed = -1;

  /**
   * A comparison.
   *
   * @param before what the earlier walk saw
   * @param startedMillis when its build began, in milliseconds since the epoch
   * @param most so many differences are told
   */
  SurveyComparison(Iterator<Sight> before, long startedMillis, int most) {
    this.before = before;
    this.startedMillis = startedMillis;
    this.most = most;
    pass();
  }

  /** The paths of files, from the site's folder, whose size or time is another. */
  SortedSet<String> changed() {
    return changed;
  }

  /** Those of files that are new. */
  SortedSet<String> come() {
    return come;
  }

  /** Those of files that are not there any more. */
  SortedSet<String> gone() {
    return gone;
  }

  /** Those of folders that are not there any more. */
  SortedSet<String> goneFolders() {
    return goneFolders;
  }

  SurveyEdits edits() {
    return edits;
  }

  private void pass() {
    head = before.hasNext() ? before.next() : null;
    passed++;
  }

  @Override
  public void listed(String shown, List<Folders.Entry> entries) {
    String folder = shown.endsWith("/") ? shown.substring(0, shown.length() - 1) : shown;
    passVanished();
    for (Folders.Entry entry : entries) {
      Sight now = Sight.of(folder, entry);
      Sight old = headIn(folder);
      while (old != null && CodePoints.ORDER.compare(old.path(), now.path()) < 0) {
        go(old);
        old = headIn(folder);
      }
      meet(old, now);
    }
    for (Sight old = headIn(folder); old != null; old = headIn(folder)) {
      go(old);
    }
  }

  /** What comes next of the earlier walk, if it lies in this folder. */
  private @Nullable Sight headIn(String folder) {
    Sight old = head;
    return old != null && Folders.parent(old.path()).equals(folder) ? old : null;
  }

  private void meet(@Nullable Sight old, Sight now) {
    if (old == null || !old.path().equals(now.path())) {
      edits.come(passed, now);
      add(now, come);
    } else if (old.isFolder() != now.isFolder()) {
      throw new OtherTreeException(now.path() + " is a folder no longer, or has become one");
    } else {
      compare(old, now);
      pass();
    }
  }

  private void compare(Sight old, Sight now) {
    boolean proven =
        old.isFolder() || old.modifiedMillis() + SourceFile.TICK_MILLIS < startedMillis;
    if (!old.equals(now) || !proven) {
      edits.change(now);
      add(now, changed);
    }
  }

  private void go(Sight old) {
    edits.go(old);
    if (old.isFolder()) {
      goneFolders.add(old.path());
    }
    add(old, gone);
    pass();
  }

  private void add(Sight sight, Set<String> files) {
    if (edits.count() > most) {
      throw new OtherTreeException("more than " + most + " files have changed");
    }
    if (!sight.isFolder() && !isIgnored(sight.path())) {
      files.add(sight.path());
    }
  }

  private static boolean isIgnored(String path) {
    return path.startsWith("content/")
        && Stream.of(path.split("/")).anyMatch(ContentWalk::isIgnored);
  }

  /** Passes over what lay in folders that are not there any more. */
  void passVanished() {
    for (Sight old = head; old != null && isVanished(old); old = head) {
      go(old);
    }
  }

  private boolean isVanished(Sight old) {
    return goneFolders.contains(Folders.parent(old.path()));
  }

  /** Ends the comparison, after the walk. */
  void end() {
    passVanished();
    Sight old = head;
    if (old != null) {
      throw new OtherTreeException(old.path() + " has gone");
    }
  }
}
