package io.atoll.pipeline;

import org.apache.beam.sdk.PipelineResult;

/** Follows the pipelines of a build. */
@FunctionalInterface
public interface PipelineRunListener {

  /**
   * Waits until a pipeline is done, telling the build's progress from its counters named {@code
   * STAGE/elements}, with a stage of {@link StageClock#STAGES}.
   *
   * @return whether the pipeline has ended; false if it was left running on its own, which nothing
   *     must disturb
   * @throws java.util.concurrent.CancellationException if the build was cancelled
   * @throws RuntimeException if the pipeline failed
   */
  boolean awaitEnd(PipelineResult running);
}
