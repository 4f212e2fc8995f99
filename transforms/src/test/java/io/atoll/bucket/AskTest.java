package io.atoll.bucket;

import io.atoll.model.Failure;
import io.atoll.model.Fingerprint;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.junit.jupiter.api.Test;

class AskTest {
  private static final Buckets BUCKETS = new Buckets(3);
  private static final int ASKING = 2;

  private final Pipeline pipeline = Pipeline.create();

  @Test
  void aBlockAsksForEachNameOnceHoweverManyRecordsNeedIt() {
    PAssert.that(SampleBlocks.records("Records", questions("a b", "b c"), Question.WIRE))
        .containsInAnyOrder(List.of(question("a"), question("b"), question("c")));
    pipeline.run();
  }

  @Test
  void recordsThatNeedNothingAskNothing() {
    PAssert.that(questions("", "")).empty();
    pipeline.run();
  }

  private PCollection<KV<Integer, Block<Question>>> questions(String... needs) {
    List<Failure> records =
        List.of(needs).stream().map(names -> new Failure("file", 1, names)).toList();
    return SampleBlocks.create(pipeline, "Create", Failure.WIRE, record -> ASKING, records)
        .apply(
            Ask.of(
                BUCKETS,
                Failure.WIRE,
                (record, asked) -> {
                  for (String name : record.message().split(" ", 0)) {
                    if (!name.isEmpty()) {
                      asked.accept(Fingerprint.of(name));
                    }
                  }
                }));
  }

  private static Question question(String name) {
    return new Question(Fingerprint.of(name), ASKING);
  }
}
