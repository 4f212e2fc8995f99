package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.AtOnce;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A release of a few edited files, which shares all others with the current one: neither what these
 * are made from nor what they show is looked at, and the manifest says of them what it said.
 */
public final class EditedRelease {
  private final SiteFolders folders;
  private final Disk disk;
  private final Manifest current;
  private final Manifest next;
  private final ManifestParts parts;
  private final Map<Integer, MergedEdits> edits;

  private EditedRelease(SiteFolders folders, List<FileEdit> edits, Disk disk) throws IOException {
    this.folders = folders;
    this.disk = disk;
    this.current = Publication.published(folders);
    this.next = Publication.next(folders);
    this.parts = current.parts();
    this.edits = MergedEdits.byPart(edits, parts);
  }

  /**
   * Publishes a release with files that are staged and without those that go, with what lies in the
   * next manifest already.
   *
   * @param baseline what is published then
   * @throws IOException if the file system fails; readers see the current release or the new one
   */
  public static void publish(
      SiteFolders folders, List<FileEdit> edits, Baseline baseline, OutputLayout layout)
      throws IOException {
    publish(folders, edits, baseline, layout, new Disk());
  }

  static void publish(
      SiteFolders folders, List<FileEdit> edits, Baseline baseline, OutputLayout layout, Disk disk)
      throws IOException {
    EditedRelease release = new EditedRelease(folders, edits, disk);
    release.takeOverFacts();
    MergedEdits.note(edits, release.next.folder());
    release.addParts();
    Publication publication = new Publication(folders, disk);
    publication.release(release.parts, baseline, layout);
    publication.clear();
  }

  /** Takes over what the manifest says besides its parts, where nothing newer is said. */
  private void takeOverFacts() throws IOException {
    Files.createDirectories(next.folder());
    try (Stream<Path> files = Files.list(current.folder())) {
      for (Path file : files.toList()) {
        Path target = next.folder().resolve(String.valueOf(file.getFileName()));
        if (!Manifest.isPart(file) && !Files.exists(target)) {
          Files.copy(file, target);
        }
      }
    }
    ReleaseNote.remove(next);
  }

  private void addParts() throws IOException {
    AtOnce.below(parts.count(), this::addPart);
  }

  private void addPart(int part) throws IOException {
    Map<String, OutputFile> old = current.read(part);
    Map<String, OutputFile> now = new TreeMap<>(old);
    MergedEdits edited = edits.getOrDefault(part, MergedEdits.NONE);
    edited.applyTo(now);
    next.write(part, now.values());
    new NextRelease(folders, disk).addEdited(now.values(), old, edited.now().keySet());
  }
}
