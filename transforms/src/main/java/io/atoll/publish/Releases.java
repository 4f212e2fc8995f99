package io.atoll.publish;

import io.atoll.store.FolderTree;
import io.atoll.store.ReleaseLink;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * An output that holds releases: {@code releases/7} is a whole site, {@code current} a symbolic
 * link to one of them. A folder has a number only while it is whole; what is being made or deleted
 * has a name that begins with {@code .atoll-}. The manifest of each lies in the state.
 */
public final class Releases {
  private static final String FOLDER = ReleaseLink.RELEASES;
  private static final String NEXT = ".atoll-next";
  private static final String OLD = ".atoll-old-";

  private final SiteFolders folders;
  private final Disk disk;

  public Releases(SiteFolders folders) {
    this(folders, new Disk());
  }

  Releases(SiteFolders folders, Disk disk) {
    this.folders = folders;
    this.disk = disk;
  }

  /** Where a reader finds the site that is published in an output. */
  public static Path entrance(Path output) {
    return ReleaseLink.in(output).isPresent() ? output.resolve(ReleaseLink.NAME) : output;
  }

  /** All that are kept, oldest first; none if the output is the site itself. */
  public List<Release> list() throws IOException {
    if (!areThere()) {
      return List.of();
    }
    List<Release> list = new ArrayList<>();
    OptionalInt current = current();
    for (int id : ids()) {
      list.add(describe(id, current.isPresent() && current.getAsInt() == id));
    }
    return list;
  }

  /** The release before the current one; empty if there is none. */
  public OptionalInt previous() throws IOException {
    OptionalInt current = current();
    Integer before = current.isPresent() ? ids().lower(current.getAsInt()) : null;
    return before == null ? OptionalInt.empty() : OptionalInt.of(before);
  }

  /**
   * Lets readers see another release, from one moment to the next. The state must be locked and
   * nothing half published.
   *
   * @return the release that is current now; empty if there is none of this number
   */
  public Optional<Release> switchTo(int id) throws IOException {
    if (!Files.isDirectory(folder(id))) {
      return Optional.empty();
    }
    disk.point(link(), Path.of(FOLDER, Integer.toString(id)));
    return Optional.of(describe(id, true));
  }

  /** Whether the output has this form. */
  boolean areThere() {
    return ReleaseLink.in(folders.outputFolder()).isPresent();
  }

  /** Whether the output lies within an output of this form. */
  boolean areAround() {
    Path folder = folders.outputFolder().getParent();
    if (folder == null || folder.getParent() == null) {
      return false;
    }
    return folder.endsWith(FOLDER) && ReleaseLink.in(folder.getParent()).isPresent();
  }

  /** Whether nothing is in the output that is not a release. */
  boolean mayBegin() throws IOException {
    Path output = folders.outputFolder();
    if (!Files.exists(output)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(output)) {
      return entries.allMatch(this::isOurs);
    }
  }

  private boolean isOurs(Path entry) {
    String name = String.valueOf(entry.getFileName());
    return name.startsWith(".atoll-")
        || (name.equals(FOLDER) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS));
  }

  /** The number of the current one; empty if there is none, or if it has been deleted. */
  OptionalInt current() {
    return folders.currentRelease();
  }

  Path folder(int id) {
    return folders.release(id);
  }

  /** Where the next release is made. */
  Path next() {
    return inOutput(NEXT);
  }

  Manifest manifest(int id) {
    return new Manifest(folders.releaseManifest(id));
  }

  /** The number of the next release: no number is given twice as long as its files are there. */
  int nextId() throws IOException {
    NavigableSet<Integer> known = ids();
    known.addAll(numbers(folders.ofThisOutput(FOLDER)));
    return known.isEmpty() ? 1 : known.last() + 1;
  }

  /**
   * Makes the release that was made, and that a sealed manifest describes, the current one; returns
   * how many files of the one before it has no more. May be repeated from any point.
   */
  long publish(Manifest sealed, ReleaseNote note) throws IOException {
    long gone = Publication.published(folders).countMissingFrom(sealed);
    if (Files.exists(next())) {
      disk.rename(next(), folder(note.id()));
    }
    if (switchTo(note.id()).isPresent()) {
      Path kept = manifest(note.id()).folder();
      disk.makeFolders(folders.ofThisOutput(FOLDER));
      disk.deleteTree(kept);
      disk.rename(sealed.folder(), kept);
    }
    return gone;
  }

  /** Deletes the oldest releases but so many, and never the current one. */
  void retain(int keep) throws IOException {
    int surplus = ids().size() - keep;
    for (int id : ids()) {
      if (surplus > 0 && id != current().orElse(0)) {
        surplus--;
        disk.rename(folder(id), inOutput(OLD + id));
      }
    }
    clear();
    forgetManifests();
  }

  private void forgetManifests() throws IOException {
    NavigableSet<Integer> vanished = numbers(folders.ofThisOutput(FOLDER));
    vanished.removeAll(ids());
    for (int id : vanished) {
      disk.deleteTree(manifest(id).folder());
    }
  }

  /** Deletes what is no whole release, or no longer one. */
  void clear() throws IOException {
    disk.deleteTree(next());
    for (Path entry : entries(folders.outputFolder().resolve(FOLDER))) {
      if (String.valueOf(entry.getFileName()).startsWith(OLD)) {
        disk.deleteTree(entry);
      }
    }
    Path folder = folders.outputFolder().resolve(FOLDER);
    if (Files.isDirectory(folder) && !areThere() && FolderTree.isEmpty(folder)) {
      disk.delete(folder);
    }
  }

  private Release describe(int id, boolean current) throws IOException {
    Optional<ReleaseNote> note = ReleaseNote.readableIn(manifest(id));
    if (note.isEmpty()) {
      Instant time = Files.getLastModifiedTime(folder(id)).toInstant();
      return new Release(id, time, OptionalLong.empty(), OptionalLong.empty(), current);
    }
    return new Release(
        id,
        note.get().time(),
        OptionalLong.of(note.get().pages()),
        OptionalLong.of(note.get().bytes()),
        current);
  }

  private NavigableSet<Integer> ids() throws IOException {
    return numbers(folders.outputFolder().resolve(FOLDER));
  }

  private static NavigableSet<Integer> numbers(Path folder) throws IOException {
    NavigableSet<Integer> numbers = new TreeSet<>();
    for (Path entry : entries(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (ReleaseLink.isNumber(name) && Files.isDirectory(entry)) {
        numbers.add(Integer.valueOf(name));
      }
    }
    return numbers;
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.toList();
    }
  }

  private Path link() {
    return folders.outputFolder().resolve(ReleaseLink.NAME);
  }

  private Path inOutput(String name) {
    return folders.outputFolder().resolve(FOLDER).resolve(name);
  }
}
