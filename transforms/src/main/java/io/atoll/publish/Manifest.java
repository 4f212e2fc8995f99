package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.OutputFile;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.storage.Locations;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedRecords;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The list of all files of a published site, in parts, in a folder of the state. A file that counts
 * the parts is written last: a folder without it is no manifest, nor is one where it is damaged.
 */
final class Manifest implements Serializable {
  private static final long serialVersionUID = 1;
  static final String COUNT = "parts";
  static final String PART = "part-";

  private static final Wire<ManifestParts> PARTS =
      Wire.of("Parts", (parts, out) -> out.number(parts.count()), Manifest::parts);

  private final String folder;

  Manifest(Path folder) {
    this.folder = folder.toString();
  }

  Path folder() {
    return Locations.of(folder);
  }

  boolean exists() throws IOException {
    return sealedParts().isPresent();
  }

  /** How it is cut; absent if it is not sealed. */
  Optional<ManifestParts> sealedParts() throws IOException {
    return new CheckedRecords<>(folder, PARTS).read(COUNT).map(all -> all.get(0));
  }

  /** Whether a file of a manifest's folder is one of its parts, or counts them. */
  static boolean isPart(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.equals(COUNT) || name.startsWith(PART);
  }

  /** How it is cut; one empty part if there is no manifest. */
  ManifestParts parts() throws IOException {
    return sealedParts().orElse(new ManifestParts(1));
  }

  private static ManifestParts parts(WireInput in) {
    return new ManifestParts(in.integer());
  }

  /** The files of one part, by path; empty if there is none. */
  Map<String, OutputFile> read(int part) throws IOException {
    Map<String, OutputFile> files = new TreeMap<>(CodePoints.ORDER);
    try (Stream<OutputFile> all = stream(part).orElseGet(Stream::of)) {
      all.forEach(file -> files.put(file.path(), file));
    }
    return files;
  }

  private boolean isDamaged(int part) throws IOException {
    CheckedFile.Condition condition = records().condition(PART + part);
    return condition != CheckedFile.Condition.WHOLE && condition != CheckedFile.Condition.ABSENT;
  }

  private CheckedRecords<OutputFile> records() {
    return new CheckedRecords<>(folder, OutputFile.LISTED);
  }

  /** The files that lie in a part of a later manifest which has them no more. */
  List<OutputFile> missingFrom(Manifest later, int part) throws IOException {
    ManifestParts cut = later.parts();
    Set<String> kept = later.read(part).keySet();
    if (kept.isEmpty() && later.isDamaged(part)) {
      return List.of();
    }
    List<OutputFile> missing = new ArrayList<>();
    for (int each : cut.overlapping(part, parts())) {
      for (OutputFile file : read(each).values()) {
        if (cut.of(file.path()) == part && !kept.contains(file.path())) {
          missing.add(file);
        }
      }
    }
    return missing;
  }

  /** How many files a later manifest has no more. */
  long countMissingFrom(Manifest later) throws IOException {
    long count = 0;
    for (int part = 0; part < later.parts().count(); part++) {
      count += missingFrom(later, part).size();
    }
    return count;
  }

  /** The size of all files, also before it is sealed. */
  long bytes(ManifestParts parts) throws IOException {
    long bytes = 0;
    for (int part = 0; part < parts.count(); part++) {
      bytes += read(part).values().stream().mapToLong(OutputFile::size).sum();
    }
    return bytes;
  }

  /**
   * The files of one part in any order, to be closed; absent if there is none, or if it is damaged.
   */
  Optional<Stream<OutputFile>> stream(int part) throws IOException {
    return records().stream(PART + part);
  }

  /** Makes edits in a part, whole or not at all; one that is damaged is left alone. */
  void edit(int part, MergedEdits edits) throws IOException {
    records().edit(PART + part, edits.now(), edits.gone());
  }

  /** Writes a part, whole or not at all. */
  void write(int part, Iterable<OutputFile> files) throws IOException {
    records().write(PART + part, files);
  }

  /**
   * Takes the place of another manifest. Where folders cannot be moved, this one stays sealed until
   * the other is: broken off, it is begun again.
   */
  void replace(Manifest other, Disk disk) throws IOException {
    disk.deleteTree(other.folder());
    try {
      disk.rename(folder(), other.folder());
    } catch (AtomicMoveNotSupportedException e) {
      copyTo(other);
      other.seal(parts());
      unseal();
      disk.deleteTree(folder());
    }
  }

  /** Copies all but the seal. */
  private void copyTo(Manifest other) throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.equals(COUNT)) {
          Files.copy(file, other.folder().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Makes the parts a manifest: from here on the new site is decided. */
  void seal(ManifestParts parts) throws IOException {
    new CheckedRecords<>(folder, PARTS).write(COUNT, List.of(parts));
  }

  /** Takes the seal away, before the parts are deleted one by one. */
  void unseal() throws IOException {
    Files.deleteIfExists(folder().resolve(COUNT));
  }
}
