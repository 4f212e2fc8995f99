package io.atoll.publish;

import io.atoll.model.CodePoints;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.io.Serializable;
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
  private static final String COUNTS = "counts";

  private final String folder;

  Manifest(Path folder) {
    this.folder = folder.toString();
  }

  Path folder() {
    return Path.of(folder);
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
   * Writes down what the build counted, for the next one to compare itself with; nothing if the
   * manifest has been published already.
   */
  void write(Tally counts) throws IOException {
    if (Files.exists(folder())) {
      Files.write(folder().resolve(COUNTS), Tally.WIRE.toBytes(counts));
    }
  }

  /** What the build counted; nothing if there is no manifest or none of its counts. */
  Tally counts() throws IOException {
    Path file = folder().resolve(COUNTS);
    return exists() && Files.exists(file)
        ? Tally.WIRE.fromBytes(Files.readAllBytes(file))
        : new Tally(Map.of());
  }

  /** Makes the parts a manifest: from here on the new site is decided. */
  void seal(ManifestParts parts) throws IOException {
    Path temporary = folder().resolve(COUNT + ".new");
    Files.createDirectories(folder());
    Files.writeString(temporary, parts.count() + "\n");
    Files.move(temporary, folder().resolve(COUNT), StandardCopyOption.ATOMIC_MOVE);
  }
}
