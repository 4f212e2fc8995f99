package io.atoll.runners.direct;

import org.apache.beam.runners.core.construction.SerializablePipelineOptions;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Loads what the engine will need while the site's settings and templates are read, which takes one
 * thread only. It changes nothing but the time of a small build.
 */
final class WarmUp {
  private WarmUp() {}

  /** Starts to load; nothing needs to wait for the end. */
  static void start(PipelineOptions options) {
    Thread thread = new Thread(() -> load(options), "atoll-warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The model that pipelines are translated to, and the form of options that is sent to workers.
   */
  private static void load(PipelineOptions options) {
    Pipeline.create(options);
    new SerializablePipelineOptions(options).get();
  }
}
