package io.atoll.bucket;

import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Brings the blocks of several collections together under their buckets, each collection's records
 * of a kind of their own. {@link BlockGroup} tells them apart again.
 *
 * <p>Blocks say of what kind they are, so this takes one grouping and no step for each collection,
 * as {@link org.apache.beam.sdk.transforms.join.CoGroupByKey} does: a step costs a small site more
 * than all its pages do.
 */
public final class GroupBlocks
    extends PTransform<PCollectionTuple, PCollection<KV<Integer, Iterable<Block<?>>>>> {
  private static final long serialVersionUID = 1;

  private GroupBlocks() {}

  /** Groups all collections of a tuple, which must hold nothing but blocks under buckets. */
  public static GroupBlocks byBucket() {
    return new GroupBlocks();
  }

  @Override
  public PCollection<KV<Integer, Iterable<Block<?>>>> expand(PCollectionTuple input) {
    List<PCollection<KV<Integer, Block<?>>>> blocks = new ArrayList<>();
    input.getAll().values().forEach(each -> blocks.add(anyBlocks(each)));
    return PCollectionList.of(blocks)
        .apply("AllKinds", Flatten.pCollections())
        .apply("GroupByKey", GroupByKey.create());
  }

  /** The coder proves what the type does not say. */
  @SuppressWarnings("unchecked")
  private static PCollection<KV<Integer, Block<?>>> anyBlocks(PCollection<?> blocks) {
    if (!blocks.getCoder().equals(BlockCoder.keyed())) {
      throw new IllegalArgumentException(blocks + " holds no blocks under buckets");
    }
    return (PCollection<KV<Integer, Block<?>>>) blocks;
  }
}
