package io.atoll.pipeline.sites;

import io.atoll.model.Failure;
import java.nio.file.Path;
import java.util.List;

/** A way to build a site: the command, the pipeline, or the twin. */
@FunctionalInterface
public interface SiteBuild {

  /** Builds the site in {@code site} and publishes it to {@code output}. */
  Outcome build(Path site, Path output) throws Exception;

  /**
   * How a build ended.
   *
   * @param exitCode as the command exits
   * @param failures what the report, or for a configuration error the message, names
   */
  record Outcome(int exitCode, List<Failure> failures) {}
}
