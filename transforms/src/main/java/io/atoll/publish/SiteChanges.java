package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How the pages of a build differ from those that are published. A page's redirects count as pages
 * here, since a manifest does not tell them apart; generated lists and copied files do not.
 *
 * @param folders counts by top-level folder: {@code content/docs}, and {@code content} for the
 *     pages outside of any. What goes beyond {@value #FOLDERS} folders is counted under {@value
 *     #OTHERS}
 * @param added the first new files, in order
 * @param changed the first files with other bytes, in order
 * @param removed the first files that are gone, in order
 */
public record SiteChanges(
    Map<String, FolderChanges> folders,
    List<String> added,
    List<String> changed,
    List<String> removed) {

  /** How many files of each kind are named. */
  public static final int NAMED = 20;

  static final int FOLDERS = 1000;
  static final String OTHERS = "other folders";

  public static final SiteChanges NONE = new SiteChanges(Map.of(), List.of(), List.of(), List.of());

  static final Wire<SiteChanges> WIRE =
      Wire.of("SiteChanges", SiteChanges::writeTo, SiteChanges::readFrom);

  public SiteChanges {
    added = first(added.stream());
    changed = first(changed.stream());
    removed = first(removed.stream());
  }

  /** The changes of all folders together. */
  public FolderChanges total() {
    return folders.values().stream().reduce(FolderChanges.NONE, FolderChanges::plus);
  }

  /** The changes of a build that, after these, only makes some edits. */
  public SiteChanges followedBy(List<FileEdit> edits) {
    return next().plus(PartChanges.of(edits).beside());
  }

  /** What the next build begins with. */
  private SiteChanges next() {
    Map<String, FolderChanges> next = new TreeMap<>();
    folders.forEach((folder, made) -> next.put(folder, made.next()));
    next.values().removeIf(FolderChanges.NONE::equals);
    return new SiteChanges(next, List.of(), List.of(), List.of());
  }

  /** The same, beside a count of all pages that there were before. */
  private SiteChanges beside() {
    Map<String, FolderChanges> made = new TreeMap<>(folders);
    made.replaceAll((folder, changes) -> changes.beside());
    return new SiteChanges(made, added, changed, removed);
  }

  SiteChanges plus(SiteChanges other) {
    Map<String, FolderChanges> sum = new TreeMap<>(folders);
    other.folders.forEach((folder, changes) -> add(sum, folder, changes));
    return new SiteChanges(
        sum,
        first(Stream.concat(added.stream(), other.added.stream())),
        first(Stream.concat(changed.stream(), other.changed.stream())),
        first(Stream.concat(removed.stream(), other.removed.stream())));
  }

  /** Adds to the counts of a folder, of which hostile content may have any number. */
  static void add(Map<String, FolderChanges> sum, String folder, FolderChanges changes) {
    boolean isNamed = sum.size() < FOLDERS || sum.containsKey(folder);
    sum.merge(isNamed ? folder : OTHERS, changes, FolderChanges::plus);
  }

  private static List<String> first(Stream<String> paths) {
    return paths.sorted(CodePoints.ORDER).limit(NAMED).toList();
  }

  private void writeTo(WireOutput out) {
    out.map(folders, (changes, to) -> changes.writeTo(to));
    out.texts(added).texts(changed).texts(removed);
  }

  private static SiteChanges readFrom(WireInput in) {
    return new SiteChanges(in.map(FolderChanges::readFrom), in.texts(), in.texts(), in.texts());
  }
}
