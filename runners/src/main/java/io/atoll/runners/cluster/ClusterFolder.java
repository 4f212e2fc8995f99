package io.atoll.runners.cluster;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a cluster leaves on disk: settings, logs, what it spills, and which processes it has.
 *
 * @param path an absolute path; nothing else may lie there
 */
record ClusterFolder(Path path) {
  private static final String FILE = "cluster.json";
  private static final JsonMapper MAPPER = new JsonMapper();

  Path settings() {
    return path.resolve("conf");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path scratch() {
    return path.resolve("tmp");
  }

  /**
   * Makes the folder.
   *
   * @throws IOException if something else lies there
   */
  void make() throws IOException {
    if (Files.exists(path) && !isEmpty()) {
      throw new IOException(path + " holds something else; name another folder");
    }
    for (Path each : List.of(settings(), logs(), scratch())) {
      Files.createDirectories(each);
    }
  }

  /** The cluster that was started here last; empty if there is none. */
  Optional<RunningCluster> read() throws IOException {
    Path file = path.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(MAPPER.readValue(Files.readString(file), RunningCluster.class))
        : Optional.empty();
  }

  /** Notes which processes there are, whole or not at all. */
  void note(RunningCluster cluster) throws IOException {
    Path attempt = path.resolve(FILE + ".new");
    Files.writeString(attempt, MAPPER.writeValueAsString(cluster));
    Files.move(attempt, path.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes the folder of a cluster whose processes have ended. */
  void delete() throws IOException {
    try (Stream<Path> entries = Files.walk(path)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    }
  }

  private boolean isEmpty() throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }
}
