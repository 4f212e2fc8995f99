package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.store.FolderTree;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds of one site, step by step as the pipeline makes them. */
final class StagedBuild {
  static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

  final SiteFolders folders;

  StagedBuild(Path folder) {
    folders = SampleSites.folders(folder);
  }

  /** Stages a site, given as texts by path, and writes its manifest. */
  void stage(Map<String, String> site, ManifestParts parts) throws IOException {
    StagedFiles staged = new StagedFiles(folders);
    Files.createDirectories(folders.stagingFolder());
    List<List<OutputFile>> made = new ArrayList<>();
    for (int part = 0; part < parts.count(); part++) {
      made.add(new ArrayList<>());
    }
    for (Map.Entry<String, String> file : site.entrySet()) {
      OutputFile output =
          staged.write(
              file.getKey(), file.getValue(), "content/" + file.getKey(), isThere -> false);
      made.get(parts.of(output.path())).add(output);
    }
    Files.createDirectories(Publication.next(folders).folder());
    for (int part = 0; part < parts.count(); part++) {
      Publication.next(folders).write(part, made.get(part));
    }
  }

  long publish(Map<String, String> site, int parts) throws IOException {
    stage(site, new ManifestParts(parts));
    Publication.next(folders).seal(new ManifestParts(parts));
    Publication publication = new Publication(folders);
    long deleted = publication.run();
    publication.clear();
    return deleted;
  }

  long release(Map<String, String> site, int parts) throws IOException {
    return release(site, parts, new Disk(), 100);
  }

  /** Publishes a release as the pipeline does: part by part, unchanged files not staged. */
  long release(Map<String, String> site, int count, Disk disk, int keep) throws IOException {
    ManifestParts parts = new ManifestParts(count);
    stage(site, parts);
    Map<String, OutputFile> old = files(Publication.published(folders));
    for (int part = 0; part < count; part++) {
      Map<String, OutputFile> made = Publication.next(folders).read(part);
      for (OutputFile file : made.values()) {
        OutputFile before = old.get(file.path());
        if (before != null && before.digest().equals(file.digest())) {
          Files.delete(folders.stagingFolder().resolve(file.path()));
        }
      }
      new NextRelease(folders, disk).add(made.values(), old);
    }
    Publication publication = new Publication(folders, disk);
    long deleted =
        publication.release(parts, baseline(site.size()), new OutputLayout(true, keep, TIME));
    publication.clear();
    return deleted;
  }

  /** What a build leaves that had so many pages. */
  static Baseline baseline(long pages) {
    Ending ending =
        new Ending("", Tally.of("pages", pages), List.of(), List.of(), SiteChanges.NONE);
    return Baseline.of(new Baseline.Making("", false, false, false, 0), ending);
  }

  void reset() throws IOException {
    FolderTree.delete(folders.outputFolder());
    FolderTree.delete(Path.of(folders.state()));
  }

  /** What readers see through the entrance of the output. */
  Map<String, String> seen() throws IOException {
    return texts(Releases.entrance(folders.outputFolder()).toRealPath());
  }

  /** What lies in the output: the texts by path. */
  Map<String, String> output() throws IOException {
    return texts(folders.outputFolder());
  }

  static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return texts;
  }

  /** The paths of the published manifest. */
  Set<String> listed() throws IOException {
    return files(Publication.published(folders)).keySet();
  }

  static Map<String, OutputFile> files(Manifest manifest) throws IOException {
    Map<String, OutputFile> files = new TreeMap<>();
    for (int part = 0; part < manifest.parts().count(); part++) {
      files.putAll(manifest.read(part));
    }
    return files;
  }
}
