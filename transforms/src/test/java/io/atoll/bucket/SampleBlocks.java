package io.atoll.bucket;

import io.atoll.model.Wire;
import io.atoll.model.WireOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;

/** Puts records into blocks and takes them out again, for tests of transforms. */
public final class SampleBlocks {

  private SampleBlocks() {}

  /** A collection of the records, in blocks under their buckets. */
  public static <T> PCollection<KV<Integer, Block<T>>> create(
      Pipeline pipeline, String step, Wire<T> wire, ToIntFunction<T> bucketOf, List<T> records) {
    Map<Integer, WireOutput> open = new TreeMap<>();
    for (T record : records) {
      int bucket = bucketOf.applyAsInt(record);
      wire.write(record, open.computeIfAbsent(bucket, b -> new WireOutput()));
    }
    List<KV<Integer, Block<T>>> blocks = new ArrayList<>();
    open.forEach(
        (bucket, out) -> blocks.add(KV.of(bucket, new Block<>(wire.kind(), out.toBytes()))));
    return pipeline.apply(step, Create.of(blocks).withCoder(BlockCoder.keyed()));
  }

  /** The records of blocks, without their buckets. */
  public static <T> PCollection<T> records(
      String step, PCollection<KV<Integer, Block<T>>> blocks, Wire<T> wire) {
    return blocks.apply(step, ParDo.of(new RecordsFn<>(wire))).setCoder(WireCoder.of(wire));
  }

  private static final class RecordsFn<T> extends DoFn<KV<Integer, Block<T>>, T> {
    private static final long serialVersionUID = 1;
    private final Wire<T> wire;

    RecordsFn(Wire<T> wire) {
      this.wire = wire;
    }

    @ProcessElement
    public void take(@Element KV<Integer, Block<T>> block, OutputReceiver<T> receiver) {
      block.getValue().forEach(wire, receiver::output);
    }
  }
}
