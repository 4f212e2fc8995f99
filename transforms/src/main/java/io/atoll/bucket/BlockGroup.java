package io.atoll.bucket;

import io.atoll.model.Wire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one bucket holds, told apart by the kinds of records; see {@link GroupBlocks}. */
public final class BlockGroup {
  private final Map<String, List<Block<?>>> blocks = new HashMap<>();

  private BlockGroup() {}

  /** Takes the blocks in; reads them once. */
  public static BlockGroup of(Iterable<Block<?>> blocks) {
    BlockGroup group = new BlockGroup();
    blocks.forEach(block -> group.of(block.kind()).add(block));
    return group;
  }

  /** The records of one kind, decoded one at a time. */
  public <T> Iterable<T> records(Wire<T> wire) {
    return Block.records(blocks.getOrDefault(wire.kind(), List.of()), wire);
  }

  /** The records of one kind in a list of their own. */
  public <T> List<T> list(Wire<T> wire) {
    List<T> records = new ArrayList<>();
    records(wire).forEach(records::add);
    return records;
  }

  private List<Block<?>> of(String kind) {
    return blocks.computeIfAbsent(kind, k -> new ArrayList<>());
  }
}
