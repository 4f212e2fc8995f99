package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/** What every rendering transform puts out. */
public final class RenderTags {
  public static final TupleTag<KV<Integer, Block<OutputFile>>> FILES = new TupleTag<>("files");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private RenderTags() {}

  static TupleTagList besidesFiles() {
    return TupleTagList.of(FAILURES).and(TALLIES);
  }

  static PCollectionTuple withCoders(PCollectionTuple output) {
    output.get(FILES).setCoder(BlockCoder.keyed());
    output.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    output.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return output;
  }
}
