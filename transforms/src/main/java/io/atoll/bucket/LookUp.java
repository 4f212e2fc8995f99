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
import org.apache.beam.sdk.transforms.join.CoGbkResult;
import org.apache.beam.sdk.transforms.join.CoGroupByKey;
import org.apache.beam.sdk.transforms.join.KeyedPCollectionTuple;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
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
    extends PTransform<KeyedPCollectionTuple<Integer>, PCollection<KV<Integer, Block<Fact<F>>>>> {
  private static final long serialVersionUID = 1;

  private final TupleTag<Block<Fact<F>>> facts;
  private final TupleTag<Block<Question>> questions;
  private final Wire<F> wire;
  private final Choice<F> choice;

  /** Chooses, among all facts under one name, those that are the answer. */
  @FunctionalInterface
  public interface Choice<F> extends Serializable {
    List<F> choose(List<F> values);
  }

  private LookUp(
      TupleTag<Block<Fact<F>>> facts,
      TupleTag<Block<Question>> questions,
      Wire<F> wire,
      Choice<F> choice) {
    this.facts = facts;
    this.questions = questions;
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
    TupleTag<Block<Fact<F>>> factsTag = new TupleTag<>("facts");
    TupleTag<Block<Question>> questionsTag = new TupleTag<>("questions");
    return KeyedPCollectionTuple.of(factsTag, facts)
        .and(questionsTag, questions)
        .apply(step, new LookUp<>(factsTag, questionsTag, wire, choice));
  }

  @Override
  public PCollection<KV<Integer, Block<Fact<F>>>> expand(KeyedPCollectionTuple<Integer> input) {
    return input
        .apply("GroupByBucket", CoGroupByKey.create())
        .apply("Answer", ParDo.of(new AnswerFn<>(facts, questions, wire, choice)))
        .setCoder(BlockCoder.keyed());
  }

  private static final class AnswerFn<F>
      extends DoFn<KV<Integer, CoGbkResult>, KV<Integer, Block<Fact<F>>>> {
    private static final long serialVersionUID = 1;

    private final TupleTag<Block<Fact<F>>> facts;
    private final TupleTag<Block<Question>> questions;
    private final Wire<F> wire;
    private final Choice<F> choice;

    AnswerFn(
        TupleTag<Block<Fact<F>>> facts,
        TupleTag<Block<Question>> questions,
        Wire<F> wire,
        Choice<F> choice) {
      this.facts = facts;
      this.questions = questions;
      this.wire = wire;
      this.choice = choice;
    }

    @ProcessElement
    public void answer(
        @Element KV<Integer, CoGbkResult> bucket,
        OutputReceiver<KV<Integer, Block<Fact<F>>>> receiver) {
      CoGbkResult group = bucket.getValue();
      Map<Fingerprint, Set<Integer>> asked = new HashMap<>();
      for (Question question : Block.records(group.getAll(questions), Question.WIRE)) {
        asked.computeIfAbsent(question.name(), n -> new HashSet<>()).add(question.bucket());
      }
      Map<Fingerprint, List<F>> known = new HashMap<>();
      for (Fact<F> fact : Block.records(group.getAll(facts), Fact.wire(wire))) {
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
