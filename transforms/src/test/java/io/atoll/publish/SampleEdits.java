package io.atoll.publish;

import io.atoll.model.ContentDigest;
import io.atoll.model.OutputFile;
import io.atoll.store.FolderTree;
import io.atoll.store.PublishedFiles;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Edits of published sites, which are given as texts by path. The length of a text decides the
 * bucket: a text of another length goes in one bucket and comes in another.
 */
final class SampleEdits {
  private static final int BUCKETS = 3;

  private final StagedBuild build;

  SampleEdits(StagedBuild build) {
    this.build = build;
  }

  /** Publishes a site in place, and nothing else. */
  void publish(Map<String, String> site) throws IOException {
    build.reset();
    build.publish(site, 2);
    note(site);
  }

  /** Publishes a site as the one release; in one part, since parts are made at once. */
  void release(Map<String, String> site) throws IOException {
    build.reset();
    build.release(site, 1);
    note(site);
  }

  private void note(Map<String, String> site) throws IOException {
    for (Map.Entry<Integer, Map<String, OutputFile>> each : notedOf(site).entrySet()) {
      PublishedFiles.edit(
          build.folders.publishedManifest(), each.getKey(), each.getValue(), Set.of());
    }
  }

  /** Stages what differs between two sites. */
  List<FileEdit> stage(Map<String, String> before, Map<String, String> after) throws IOException {
    Set<String> paths = new TreeSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<FileEdit> edits = new ArrayList<>();
    for (String path : paths) {
      String old = before.get(path);
      String now = after.get(path);
      if (now == null || !now.equals(old)) {
        edits.addAll(edits(path, old, now));
      }
    }
    return edits;
  }

  private List<FileEdit> edits(String path, @Nullable String old, @Nullable String now)
      throws IOException {
    if (now == null) {
      return List.of(gone(path, String.valueOf(old)));
    }
    StagedFiles files = new StagedFiles(build.folders);
    String owner = "content/" + path;
    if (old == null) {
      return List.of(
          new FileEdit(bucket(now), null, files.write(path, now, owner, isThere -> false)));
    }
    OutputFile staged = files.replace(path, now, owner, isThere -> false);
    return bucket(now) == bucket(old)
        ? List.of(new FileEdit(bucket(now), file(path, old), staged))
        : List.of(new FileEdit(bucket(now), null, staged), gone(path, old));
  }

  private static FileEdit gone(String path, String text) {
    return new FileEdit(bucket(text), file(path, text), null);
  }

  static OutputFile file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new OutputFile(path, bytes.length, ContentDigest.of(bytes), "content/" + path, "");
  }

  private static int bucket(String text) {
    return text.length() % BUCKETS;
  }

  /** What a manifest lists of a site. */
  static Map<String, OutputFile> listOf(Map<String, String> site) {
    Map<String, OutputFile> files = new TreeMap<>();
    site.forEach((path, text) -> files.put(path, file(path, text)));
    return files;
  }

  /** What a manifest notes of a site, by bucket. */
  static Map<Integer, Map<String, OutputFile>> notedOf(Map<String, String> site) {
    Map<Integer, Map<String, OutputFile>> noted = new TreeMap<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      noted.put(bucket, new TreeMap<>());
    }
    site.forEach(
        (path, text) -> noted.getOrDefault(bucket(text), Map.of()).put(path, file(path, text)));
    return noted;
  }

  Map<String, OutputFile> listed() throws IOException {
    return StagedBuild.files(Publication.published(build.folders));
  }

  Map<Integer, Map<String, OutputFile>> noted() throws IOException {
    Map<Integer, Map<String, OutputFile>> noted = new TreeMap<>();
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      noted.put(bucket, new PublishedFiles(build.folders).recall(bucket));
    }
    return noted;
  }

  /** The folders in the output that have nothing in them. */
  List<Path> emptyFolders() throws IOException {
    List<Path> empty = new ArrayList<>();
    try (Stream<Path> all = Files.walk(build.folders.outputFolder())) {
      for (Path folder : all.filter(Files::isDirectory).toList()) {
        if (FolderTree.isEmpty(folder)) {
          empty.add(folder);
        }
      }
    }
    return empty;
  }
}
