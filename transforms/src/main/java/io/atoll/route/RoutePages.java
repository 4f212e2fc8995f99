package io.atoll.route;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.ConnectivityFilter;
import io.atoll.model.PageRef;
import io.atoll.model.Tally;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sends islands down the stateless path and all others to the keyed join, by the connectivity
 * filter of each bucket: {@link #ISLANDS} and {@link #JOINED}. List pages take neither.
 *
 * <p>Expects pages under the bucket of their key.
 */
public final class RoutePages
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> ISLANDS = new TupleTag<>("islands");
  public static final TupleTag<KV<Integer, Block<PageRef>>> JOINED = new TupleTag<>("joined");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private final PCollectionView<Map<Integer, byte[]>> filters;

  private RoutePages(PCollectionView<Map<Integer, byte[]>> filters) {
    this.filters = filters;
  }

  /** Routes by the filters of the connected pages, by bucket. */
  public static RoutePages by(PCollectionView<Map<Integer, byte[]>> filters) {
    return new RoutePages(filters);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    PCollectionTuple routed =
        pages.apply(
            "Route",
            ParDo.of(new RouteFn(filters))
                .withSideInputs(filters)
                .withOutputTags(ISLANDS, TupleTagList.of(JOINED).and(TALLIES)));
    routed.get(ISLANDS).setCoder(BlockCoder.keyed());
    routed.get(JOINED).setCoder(BlockCoder.keyed());
    routed.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return routed;
  }

  private static final class RouteFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    private final Counter joinedPages = StageMetrics.counter("route", "joined");
    private final PCollectionView<Map<Integer, byte[]>> filters;

    RouteFn(PCollectionView<Map<Integer, byte[]>> filters) {
      this.filters = filters;
    }

    @ProcessElement
    public void route(ProcessContext context, MultiOutputReceiver out) {
      int bucket = context.element().getKey();
      byte[] bits = context.sideInput(filters).get(bucket);
      if (bits == null) {
        throw new IllegalStateException("the graph has not classified bucket " + bucket);
      }
      ConnectivityFilter connected = new ConnectivityFilter(bits);
      long joined = 0;
      try (BlockWriter<PageRef> islands = new BlockWriter<>(PageRef.WIRE, out.get(ISLANDS));
          BlockWriter<PageRef> others = new BlockWriter<>(PageRef.WIRE, out.get(JOINED))) {
        for (PageRef page : Block.records(List.of(context.element().getValue()), PageRef.WIRE)) {
          if (page.isContent() && connected.mayContain(page.key())) {
            others.add(bucket, page);
            joined++;
          } else if (page.isContent()) {
            islands.add(bucket, page);
          }
        }
      }
      joinedPages.inc(joined);
      out.get(TALLIES).output(Tally.of("joined", joined));
    }
  }
}
