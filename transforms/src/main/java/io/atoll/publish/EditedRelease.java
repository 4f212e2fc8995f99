package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A release of a few changed files, which shares all others with the current one: neither what
 * these are made from nor what they show is looked at, and the manifest says of them what it said.
 */
public final class EditedRelease {
  private final SiteFolders folders;
  private final Manifest current;
  private final Manifest next;
  private final Map<String, OutputFile> changed = new HashMap<>();

  private EditedRelease(SiteFolders folders, Map<Integer, List<OutputFile>> files) {
    this.folders = folders;
    this.current = Publication.published(folders);
    this.next = Publication.next(folders);
    files.values().forEach(all -> all.forEach(file -> changed.put(file.path(), file)));
  }

  /**
   * Publishes files that are staged, each in the place of an older one, with what lies in the next
   * manifest already.
   *
   * @param files by the bucket of their page
   * @param baseline what is published then
   */
  public static void publish(
      SiteFolders folders,
      Map<Integer, List<OutputFile>> files,
      Baseline baseline,
      OutputLayout layout)
      throws IOException {
    EditedRelease release = new EditedRelease(folders, files);
    ManifestParts parts = release.current.parts();
    release.takeOverFacts();
    for (Map.Entry<Integer, List<OutputFile>> each : files.entrySet()) {
      PublishedFiles.replace(release.next.folder(), each.getKey(), each.getValue());
    }
    release.addParts(parts);
    Publication publication = new Publication(folders);
    publication.release(parts, baseline, layout);
    publication.clear();
  }

  /** Takes over what the manifest says besides its parts, where nothing newer is said. */
  private void takeOverFacts() throws IOException {
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

  private void addParts(ManifestParts parts) throws IOException {
    try {
      IntStream.range(0, parts.count()).parallel().forEach(this::addPart);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void addPart(int part) {
    try {
      Map<String, OutputFile> old = current.read(part);
      Map<String, OutputFile> now = new TreeMap<>(old);
      now.replaceAll((path, file) -> changed.getOrDefault(path, file));
      next.write(part, now.values());
      new NextRelease(folders, new Disk()).add(now.values(), old);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
