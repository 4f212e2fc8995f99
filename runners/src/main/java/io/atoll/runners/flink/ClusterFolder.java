package io.atoll.runners.flink;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.storage.Locations;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Where an embedded cluster reads its configuration and spills; gone when the build has ended. */
final class ClusterFolder implements Closeable {
  private static final String PREFIX = "flink-";
  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 50;

  private final Path folder;

  private ClusterFolder(Path folder) {
    this.folder = folder;
  }

  /** Makes a folder of this process's own, and removes those of processes that were killed. */
  static ClusterFolder in(Path state) throws IOException {
    Path parent = Files.createDirectories(holds(state) ? state : systems());
    for (Path abandoned : abandoned(parent)) {
      deleteOnce(abandoned);
    }
    String prefix = PREFIX + ProcessHandle.current().pid() + "-";
    return new ClusterFolder(Files.createTempDirectory(parent, prefix));
  }

  Path path() {
    return folder;
  }

  /** Writes Flink's configuration; its YAML has JSON as a part. */
  void configure(Map<String, String> settings) throws IOException {
    String yaml = new JsonMapper().writeValueAsString(settings);
    Files.writeString(folder.resolve("config.yaml"), yaml);
  }

  /** Deletes the folder while the cluster, which ends on its own, may still be at it. */
  @Override
  public void close() throws IOException {
    for (int i = 1; i < ATTEMPTS; i++) {
      try {
        deleteOnce(folder);
        return;
      } catch (IOException e) {
        pause();
      }
    }
    deleteOnce(folder);
  }

  /** Flink takes these signs for the end of one folder and the beginning of another. */
  private static boolean holds(Path state) {
    return Locations.isLocal(state)
        && !state.toString().contains(",")
        && !state.toString().contains(File.pathSeparator);
  }

  private static Path systems() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static List<Path> abandoned(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.filter(entry -> isAbandoned(String.valueOf(entry.getFileName()))).toList();
    }
  }

  private static boolean isAbandoned(String name) {
    String[] parts = name.split("-", 3);
    return parts.length == 3
        && name.startsWith(PREFIX)
        && parts[1].matches("[0-9]{1,18}")
        && ProcessHandle.of(Long.parseLong(parts[1])).isEmpty();
  }

  private static void deleteOnce(Path folder) throws IOException {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (NoSuchFileException e) {
      return;
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
