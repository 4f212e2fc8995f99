package io.atoll.store;

import java.io.Serializable;
import java.nio.file.Path;

/**
 * Where a build reads and writes; absolute paths.
 *
 * @param site the site's folder
 * @param output where the site is published
 * @param state where Atoll keeps what it needs between stages and builds
 */
public record SiteFolders(String site, String output, String state) implements Serializable {

  public Path content() {
    return Path.of(site, "content");
  }

  public Path statics() {
    return Path.of(site, "static");
  }

  public Path outputFolder() {
    return Path.of(output);
  }

  /** A file or folder of the state. */
  public Path inState(String name) {
    return Path.of(state, name);
  }

  /** Where new output files wait until they are published. */
  public Path staging() {
    return inState("staging");
  }
}
