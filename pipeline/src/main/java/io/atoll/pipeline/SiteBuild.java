package io.atoll.pipeline;

import org.apache.beam.sdk.options.PipelineOptions;

/** The whole build of a site, for whatever engine the options name. */
@FunctionalInterface
public interface SiteBuild {

  /**
   * Loads the site, runs its pipelines one after the other, and publishes.
   *
   * @param options those of the engine; every pipeline is made with them
   * @param listener is handed every pipeline as soon as it runs, and waits for its end
   * @return what came of it; the engine fills in the stage times
   * @throws io.atoll.model.SiteException if the site's configuration is wrong; mistakes in content
   *     and templates are in the outcome instead
   * @throws RuntimeException if the engine or the file system failed
   */
  Outcome run(BuildRequest request, PipelineOptions options, PipelineRunListener listener);
}
