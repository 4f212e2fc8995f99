package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.SampleSites;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Builds of one site, step by step as the pipeline makes them. */
final class StagedBuild {
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
      OutputFile output = staged.write(file.getKey(), file.getValue(), "content/" + file.getKey());
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

  /** What readers see: the texts of the output by path. */
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
    Map<String, OutputFile> listed = new TreeMap<>();
    Manifest published = Publication.published(folders);
    for (int part = 0; part < published.parts().count(); part++) {
      listed.putAll(published.read(part));
    }
    return listed.keySet();
  }
}
