package io.atoll.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.Pipeline.PipelineVisitor;
import org.apache.beam.sdk.runners.TransformHierarchy;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.reflect.DoFnInvokers;

/**
 * Generates what calls a pipeline's steps, which Beam would do when a step runs first: here while
 * the engine still prepares the pipeline, which takes one thread only. It changes nothing but the
 * time of a small build.
 */
final class Invokers extends PipelineVisitor.Defaults {
  private final List<DoFn<?, ?>> steps = new ArrayList<>();

  private Invokers() {}

  /** Starts to generate; nothing needs to wait for the end. */
  static void prepare(Pipeline pipeline) {
    Invokers invokers = new Invokers();
    pipeline.traverseTopologically(invokers);
    Thread thread = new Thread(invokers::generate, "atoll-invokers");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void visitPrimitiveTransform(TransformHierarchy.Node node) {
    if (node.getTransform() instanceof ParDo.MultiOutput<?, ?> step) {
      steps.add(step.getFn());
    }
  }

  private void generate() {
    steps.forEach(DoFnInvokers::invokerFor);
  }
}
