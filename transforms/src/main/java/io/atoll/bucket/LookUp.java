package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Answers questions by name: the one join of the pipeline.
 *
 * <p>Facts and questions meet in the bucket of the name; each answer goes to the bucket that asked,
 * once, however many of that bucket's pages wanted it. What one worker holds is one bucket's
 * questions and the facts that they ask for.
 *
 * <pre>{@code
 * PCollection<KV<Integer, Block<Fact<PageRef>>>> neighbours =
 *     LookUp.in(pagesByName, questions, PageRef.WIRE).apply(...);
 * }</pre>
 *
 * @param <F> the type of the facts
 */
public final class LookUp<F>
    extends PTransform<PCollectionTuple, PCollection<KV<Integer, Block<Fact<F>>>>> {
  private static final long serialVersionUID = 1;

  private final Wire<F> wire;
  private final Choice<F> choice;

  /** Chooses, among all facts under one name, those that are the answer. */
  @FunctionalInterface
  public interface Choice<F> extends Serializable {
    List<F> choose(List<F> values);
  }

  private LookUp(Wire<F> wire, Choice<F> choice) {
    this.wire = wire;
    this.choice = choice;
  }

  /** Answers the questions from the facts, both grouped by {@link Buckets#of} of their name. */
  public static <F> PCollection<KV<Integer, Block<Fact<F>>>> answer(
      String step,
      PCollection<KV<Integer, Block<Fact<F>>>> facts,
      PCollection<KV<Integer, Block<Question>>> questions,
      Wire<F> wire,
      Choice<F> choice) {
    return PCollectionTuple.of(new TupleTag<>("facts"), facts)
        .and(new TupleTag<>("questions"), questions)
        .apply(step, new LookUp<>(wire, choice));
  }

  @Override
  public PCollection<KV<Integer, Block<Fact<F>>>> expand(PCollectionTuple input) {
    return input
        .apply("GroupByBucket", GroupBlocks.byBucket())
        .apply("Answer", ParDo.of(new AnswerFn<>(wire, choice)))
        .setCoder(BlockCoder.keyed());
  }

  private static final class AnswerFn<F>
      extends DoFn<KV<Integer, Iterable<Block<?>>>, KV<Integer, Block<Fact<F>>>> {
    private static final long serialVersionUID = 1;

    private final Wire<F> wire;
    private final Choice<F> choice;

    AnswerFn(Wire<F> wire, Choice<F> choice) {
      this.wire = wire;
      this.choice = choice;
    }

    @ProcessElement
    public void answer(
        @Element KV<Integer, Iterable<Block<?>>> bucket,
        OutputReceiver<KV<Integer, Block<Fact<F>>>> receiver) {
      BlockGroup group = BlockGroup.of(bucket.getValue());
      Map<Fingerprint, Set<Integer>> asked = new HashMap<>();
      for (Question question : group.records(Question.WIRE)) {
        asked.computeIfAbsent(question.name(), n -> new HashSet<>()).add(question.bucket());
      }
      Map<Fingerprint, List<F>> known = new HashMap<>();
      for (Fact<F> fact : group.records(Fact.wire(wire))) {
        if (asked.containsKey(fact.name())) {
          known.computeIfAbsent(fact.name(), n -> new ArrayList<>()).add(fact.value());
        }
      }
      try (BlockWriter<Fact<F>> writer = new BlockWriter<>(Fact.wire(wire), receiver)) {
        known.forEach(
            (name, values) -> put(writer, asked.getOrDefault(name, Set.of()), name, values));
      }
    }

    private void put(
        BlockWriter<Fact<F>> writer, Set<Integer> buckets, Fingerprint name, List<F> values) {
      for (F value : choice.choose(values)) {
        buckets.forEach(bucket -> writer.add(bucket, new Fact<>(name, value)));
      }
    }
  }
}
