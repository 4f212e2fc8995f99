package io.atoll.bucket;

import io.atoll.model.Wire;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.OutputBuilder;
import org.apache.beam.sdk.values.WindowedValues;

/** Keeps the blocks that are put out. */
final class Emitted<T> implements OutputReceiver<KV<Integer, Block<T>>> {
  final List<KV<Integer, Block<T>>> blocks = new ArrayList<>();

  @Override
  public void output(KV<Integer, Block<T>> block) {
    blocks.add(block);
  }

  @Override
  public OutputBuilder<KV<Integer, Block<T>>> builder(KV<Integer, Block<T>> block) {
    return WindowedValues.builder(WindowedValues.valueInGlobalWindow(block))
        .setReceiver(value -> output(value.getValue()));
  }

  List<T> records(int bucket, Wire<T> wire) {
    List<Block<T>> own =
        blocks.stream().filter(b -> b.getKey() == bucket).map(KV::getValue).toList();
    return Block.list(own, wire);
  }
}
