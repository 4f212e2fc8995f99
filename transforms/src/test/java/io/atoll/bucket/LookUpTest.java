package io.atoll.bucket;

import io.atoll.model.Failure;
import io.atoll.model.Fingerprint;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class LookUpTest {
  private static final Buckets BUCKETS = new Buckets(3);
  private static final Failure A = new Failure("a", 1, "first");
  private static final Failure ANOTHER_A = new Failure("a", 2, "second");
  private static final Failure B = new Failure("b", 1, "other");

  private final Pipeline pipeline = Pipeline.create();

  @Test
  void eachAnswerGoesOnceToEachBucketThatAsked() {
    PCollection<KV<Integer, Block<Fact<Failure>>>> answers =
        answers(ask("a", 0), ask("a", 0), ask("a", 2), ask("unknown", 1));
    PAssert.that(SampleBlocks.records("Records", answers, Fact.wire(Failure.WIRE)))
        .containsInAnyOrder(List.of(fact(A), fact(A)));
    pipeline.run();
  }

  @Test
  void factsThatNobodyAskedForAreNotPutOut() {
    PAssert.that(answers()).empty();
    pipeline.run();
  }

  private PCollection<KV<Integer, Block<Fact<Failure>>>> answers(Question... questions) {
    return LookUp.answer(
        "LookUp",
        SampleBlocks.create(
            pipeline,
            "Facts",
            Fact.wire(Failure.WIRE),
            fact -> BUCKETS.of(fact.name()),
            List.of(fact(A), fact(ANOTHER_A), fact(B))),
        SampleBlocks.create(
            pipeline, "Questions", Question.WIRE, q -> BUCKETS.of(q.name()), List.of(questions)),
        Failure.WIRE,
        found -> found.stream().sorted().limit(1).toList());
  }

  private static Fact<Failure> fact(Failure value) {
    return new Fact<>(Fingerprint.of(value.file()), value);
  }

  private static Question ask(String name, int from) {
    return new Question(Fingerprint.of(name), from);
  }
}
