package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedFile.Condition;
import io.atoll.store.FolderTree;
import io.atoll.store.Ignored;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Brings the manifest of what is published into a state that a build can go by. What is damaged of
 * it is removed, but for the list of the published files: that is restored from what is kept of
 * each bucket, since a file that is not listed would stay in the output for ever.
 */
public final class MendedManifest {
  /** What its reader copes with if it is damaged. */
  private static final Set<String> UNCHECKED = Set.of("survey", "release.json");

  private static final String UNFINISHED = ".new";

  private final Manifest manifest;
  private final Path folder;
  private final List<Ignored> ignored = new ArrayList<>();

  private MendedManifest(Manifest manifest) {
    this.manifest = manifest;
    this.folder = manifest.folder();
  }

  /** Mends the manifest, reading all of it; returns what was damaged. */
  public static List<Ignored> of(SiteFolders folders) throws IOException {
    MendedManifest mended = new MendedManifest(Publication.published(folders));
    if (Files.isDirectory(mended.folder)) {
      mended.mend();
    } else {
      mended.warnOfOutput(folders.publishedFolder());
    }
    return mended.ignored;
  }

  private void warnOfOutput(Path output) throws IOException {
    if (Files.isDirectory(output) && !FolderTree.isEmpty(output)) {
      ignored.add(
          new Ignored(
              output.toString(),
              "has files already, of which this state knows nothing: none of them is deleted"));
    }
  }

  private void mend() throws IOException {
    Map<String, Condition> damaged = damaged();
    damaged.forEach((file, how) -> ignored.add(Ignored.of(folder.resolve(file).toString(), how)));
    for (String file : damaged.keySet()) {
      Files.deleteIfExists(folder.resolve(file));
    }
    ManifestParts parts = parts();
    for (int part = 0; part < parts.count(); part++) {
      if (!Files.exists(folder.resolve(Manifest.PART + part))) {
        restore(part, parts);
      }
    }
    if (!manifest.exists()) {
      manifest.seal(parts);
    }
  }

  /** The files that are damaged, or missing although the manifest must have them. */
  private Map<String, Condition> damaged() throws IOException {
    Map<String, Condition> damaged = new TreeMap<>();
    for (String name : names()) {
      Condition condition = new CheckedFile(folder.resolve(name).toString()).condition();
      if (condition != Condition.WHOLE) {
        damaged.put(name, condition);
      }
    }
    if (!names().contains(Manifest.COUNT)) {
      damaged.put(Manifest.COUNT, Condition.ABSENT);
    }
    for (int part = 0; part < parts().count(); part++) {
      if (!names().contains(Manifest.PART + part)) {
        damaged.put(Manifest.PART + part, Condition.ABSENT);
      }
    }
    return damaged;
  }

  private Set<String> names() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> !name.endsWith(UNFINISHED) && !UNCHECKED.contains(name))
          .forEach(names::add);
    }
    return names;
  }

  /** How the manifest is cut, told by its parts if the seal does not. */
  private ManifestParts parts() throws IOException {
    int last = 0;
    for (String name : names()) {
      if (name.matches(Manifest.PART + "\\d{1,5}")) {
        last = Math.max(last, Integer.parseInt(name.substring(Manifest.PART.length())));
      }
    }
    int count = last == 0 ? 1 : 2 * Integer.highestOneBit(last);
    return manifest.sealedParts().orElse(new ManifestParts(count));
  }

  private void restore(int part, ManifestParts parts) throws IOException {
    Map<String, OutputFile> files = new LinkedHashMap<>();
    for (String name : names()) {
      if (PublishedFiles.isKeptIn(name)) {
        for (OutputFile file : PublishedFiles.read(folder, name)) {
          if (parts.of(file.path()) == part) {
            files.put(file.path(), file);
          }
        }
      }
    }
    manifest.write(part, files.values());
  }
}
