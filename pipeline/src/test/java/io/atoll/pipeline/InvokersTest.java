package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.junit.jupiter.api.Test;

class InvokersTest {
  @Test
  void aPipelineRunsAsItDidWithoutThem() {
    Pipeline pipeline = Pipeline.create();
    pipeline
        .apply(Create.of("a"))
        .apply(MapElements.into(TypeDescriptors.strings()).via(text -> text + "b"));
    Invokers.prepare(pipeline);
    assertThat(pipeline.run().waitUntilFinish()).isEqualTo(State.DONE);
  }
}
