package io.atoll.runners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the files lie that were packaged with Atoll. */
final class Installation {
  /** The property by which the launcher says where the clients of storages are. */
  private static final String STORAGE = "atoll.storage";

  private Installation() {}

  /** The jars of which a Flink cluster is made. */
  static Path clusterLibraries() {
    return home().resolve("cluster");
  }

  /** What is sent to a Flink cluster: the job, and the clients of storages if they are in use. */
  static List<Path> jobJars() {
    List<Path> jars = new ArrayList<>();
    jars.add(home().resolve("cluster-job").resolve("atoll-job.jar"));
    String storage = System.getProperty(STORAGE);
    if (storage != null) {
      jars.addAll(jarsIn(Path.of(storage)));
    }
    return jars;
  }

  private static List<Path> jarsIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What users call. */
  static Path launcher() {
    return home().resolve("../../../atoll").normalize();
  }

  /** Above the folder of Atoll's own libraries. */
  private static Path home() {
    try {
      Path own =
          Path.of(Installation.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own.resolveSibling("..").normalize();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Atoll's own jar has no path", e);
    }
  }
}
