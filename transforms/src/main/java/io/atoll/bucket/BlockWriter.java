package io.atoll.bucket;

import io.atoll.model.Wire;
import io.atoll.model.WireOutput;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;

/**
 * Collects records into a {@link Block} for each bucket and puts the blocks out when they are full
 * or when the writer is closed.
 */
public final class BlockWriter<T> implements AutoCloseable {
  /** A block is put out when it has so many bytes, so that no element grows large. */
  private static final int FULL = 256 * 1024;

  private final Wire<T> wire;
  private final OutputReceiver<KV<Integer, Block<T>>> receiver;
  private final Map<Integer, WireOutput> open = new TreeMap<>();

  public BlockWriter(Wire<T> wire, OutputReceiver<KV<Integer, Block<T>>> receiver) {
    this.wire = wire;
    this.receiver = receiver;
  }

  public void add(int bucket, T record) {
    WireOutput out = open.computeIfAbsent(bucket, b -> new WireOutput());
    wire.write(record, out);
    if (out.size() >= FULL) {
      open.remove(bucket);
      put(bucket, out);
    }
  }

  @Override
  public void close() {
    open.forEach(this::put);
    open.clear();
  }

  private void put(int bucket, WireOutput out) {
    receiver.output(KV.of(bucket, new Block<>(wire.kind(), out.toBytes())));
  }
}
