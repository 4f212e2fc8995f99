package io.atoll.runners;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where the files lie that were packaged with Atoll. */
final class Installation {
  private Installation() {}

  /** The jars of which a Flink cluster is made. */
  static Path clusterLibraries() {
    return home().resolve("cluster");
  }

  /** What is sent to a Flink cluster. */
  static Path jobJar() {
    return home().resolve("cluster-job").resolve("atoll-job.jar");
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
