package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.OutputFile;
import io.atoll.storage.Locations;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of all files of a published site, in parts, in a folder of the state. A file that counts
 * the parts is written last: a folder without it is no manifest.
 */
final class Manifest implements Serializable {
  private static final long serialVersionUID = 1;
  private static final String COUNT = "parts";

  private final String folder;

  Manifest(Path folder) {
    this.folder = folder.toString();
  }

  Path folder() {
    return Locations.of(folder);
  }

  boolean exists() {
    return Files.exists(folder().resolve(COUNT));
  }

  /** How it is cut; one empty part if there is no manifest. */
  ManifestParts parts() throws IOException {
    if (!exists()) {
      return new ManifestParts(1);
    }
    return new ManifestParts(Integer.parseInt(Files.readString(folder().resolve(COUNT)).strip()));
  }

  /** The files of one part, by path; empty if there is none. */
  Map<String, OutputFile> read(int part) {
    Map<String, OutputFile> files = new TreeMap<>(CodePoints.ORDER);
    for (OutputFile file : new SiteIndex(folder).read("part-" + part, OutputFile.WIRE)) {
      files.put(file.path(), file);
    }
    return files;
  }

  void write(int part, Iterable<OutputFile> files) throws IOException {
    new SiteIndex(folder).write("part-" + part, files, OutputFile.WIRE);
  }

  /**
   * Takes the place of another manifest. Where folders cannot be moved, this one stays sealed until
   * the other is: broken off, it is begun again.
   */
  void replace(Manifest other) throws IOException {
    FolderTree.delete(other.folder());
    try {
      Files.move(folder(), other.folder(), StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      ManifestParts parts = parts();
      for (int part = 0; part < parts.count(); part++) {
        other.write(part, read(part).values());
      }
      other.seal(parts);
      Files.delete(folder().resolve(COUNT));
      FolderTree.delete(folder());
    }
  }

  /** Makes the parts a manifest: from here on the new site is decided. */
  void seal(ManifestParts parts) throws IOException {
    Path temporary = folder().resolve(COUNT + ".new");
    Files.createDirectories(folder());
    Files.writeString(temporary, parts.count() + "\n");
    Files.move(temporary, folder().resolve(COUNT), StandardCopyOption.ATOMIC_MOVE);
  }
}
