package io.atoll.bucket;

import io.atoll.model.Fingerprint;
import io.atoll.model.Wire;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/**
 * Asks for what the records of a bucket need to know, each name once a block; see {@link LookUp}.
 *
 * @param <T> the type of the records
 */
public final class Ask<T>
    extends PTransform<
        PCollection<KV<Integer, Block<T>>>, PCollection<KV<Integer, Block<Question>>>> {
  private static final long serialVersionUID = 1;

  private final Buckets buckets;
  private final Wire<T> wire;
  private final Needs<T> needs;

  /** Names what a record needs to know. */
  @FunctionalInterface
  public interface Needs<T> extends Serializable {
    void of(T record, Consumer<Fingerprint> asked);
  }

  private Ask(Buckets buckets, Wire<T> wire, Needs<T> needs) {
    this.buckets = buckets;
    this.wire = wire;
    this.needs = needs;
  }

  public static <T> Ask<T> of(Buckets buckets, Wire<T> wire, Needs<T> needs) {
    return new Ask<>(buckets, wire, needs);
  }

  @Override
  public PCollection<KV<Integer, Block<Question>>> expand(
      PCollection<KV<Integer, Block<T>>> blocks) {
    return blocks
        .apply("Ask", ParDo.of(new AskFn<>(buckets, wire, needs)))
        .setCoder(BlockCoder.keyed());
  }

  private static final class AskFn<T>
      extends DoFn<KV<Integer, Block<T>>, KV<Integer, Block<Question>>> {
    private static final long serialVersionUID = 1;

    private final Buckets buckets;
    private final Wire<T> wire;
    private final Needs<T> needs;

    AskFn(Buckets buckets, Wire<T> wire, Needs<T> needs) {
      this.buckets = buckets;
      this.wire = wire;
      this.needs = needs;
    }

    @ProcessElement
    public void ask(
        @Element KV<Integer, Block<T>> block,
        OutputReceiver<KV<Integer, Block<Question>>> receiver) {
      Set<Fingerprint> asked = new HashSet<>();
      block.getValue().forEach(wire, record -> needs.of(record, asked::add));
      try (BlockWriter<Question> writer = new BlockWriter<>(Question.WIRE, receiver)) {
        asked.forEach(name -> writer.add(buckets.of(name), new Question(name, block.getKey())));
      }
    }
  }
}
