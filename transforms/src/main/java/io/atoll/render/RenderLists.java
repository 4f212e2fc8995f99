package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.model.ListPage;
import io.atoll.model.Listed;
import io.atoll.model.Neighbours;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.jspecify.annotations.Nullable;

/**
 * Renders list pages and, beside the first page of each list but a taxonomy's, its feed. Puts out
 * the {@link RenderTags}.
 */
public final class RenderLists
    extends PTransform<PCollection<KV<Integer, Block<ListPage>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final transient RenderContext context;
  private final PCollectionView<List<KV<Integer, Block<ResolvedLinks>>>> sectionLinks;

  private RenderLists(
      RenderContext context,
      PCollectionView<List<KV<Integer, Block<ResolvedLinks>>>> sectionLinks) {
    this.context = context;
    this.sectionLinks = sectionLinks;
  }

  /** Renders lists whose owners' bodies link to where {@code sectionLinks} says. */
  public static RenderLists in(
      RenderContext context,
      PCollectionView<List<KV<Integer, Block<ResolvedLinks>>>> sectionLinks) {
    return new RenderLists(context, sectionLinks);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<ListPage>>> lists) {
    return RenderTags.withCoders(
        lists
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Render", RenderFn.step(new ListFn(context, sectionLinks), context, sectionLinks)));
  }

  private static final class ListFn extends RenderFn<KV<Integer, Iterable<Block<ListPage>>>> {
    private static final long serialVersionUID = 1;

    private final PCollectionView<List<KV<Integer, Block<ResolvedLinks>>>> sectionLinks;
    private transient @Nullable Map<String, ResolvedLinks> links;

    ListFn(
        RenderContext context,
        PCollectionView<List<KV<Integer, Block<ResolvedLinks>>>> sectionLinks) {
      super(context, "lists");
      this.sectionLinks = sectionLinks;
    }

    @ProcessElement
    public void render(ProcessContext context, MultiOutputReceiver out) throws IOException {
      KV<Integer, Iterable<Block<ListPage>>> bucket = context.element();
      List<Listed> listed = new ArrayList<>();
      try (PageOutput output = open(context, bucket.getKey(), out)) {
        for (ListPage list : Block.records(bucket.getValue(), ListPage.WIRE)) {
          metrics().elements(1);
          ResolvedLinks own = links(context).get(list.owner().key());
          Neighbours neighbours = Listed.neighbours(list.owner(), own);
          listed.add(Listed.of(list, own));
          output.list(list, neighbours);
          if (list.position() == 1 && list.hasFeed() && hasFeeds(context)) {
            output.feed(list, neighbours);
          }
        }
        out.get(RenderTags.TALLIES)
            .output(output.tally().plus(Tally.of(Tally.LISTING, listed.size())));
      }
      listedPages().keep(bucket.getKey(), listed);
    }

    private boolean hasFeeds(ProcessContext context) {
      return !renderer(context).site().config().disabled("rss");
    }

    /** Where the links in the bodies of sections lead, by the section's key. */
    private Map<String, ResolvedLinks> links(ProcessContext context) {
      Map<String, ResolvedLinks> known = links;
      if (known == null) {
        known = new HashMap<>();
        for (KV<Integer, Block<ResolvedLinks>> block : context.sideInput(sectionLinks)) {
          for (ResolvedLinks each : Block.records(List.of(block.getValue()), ResolvedLinks.WIRE)) {
            known.put(each.key(), each);
          }
        }
        links = known;
      }
      return known;
    }
  }
}
