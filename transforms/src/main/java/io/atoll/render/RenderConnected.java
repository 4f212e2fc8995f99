package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.Fact;
import io.atoll.bucket.GroupBlocks;
import io.atoll.model.BodyLocation;
import io.atoll.model.Encoded;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageRef;
import io.atoll.model.Tally;
import io.atoll.model.TermRef;
import io.atoll.render.ShownPages.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;

/**
 * Renders the pages that show others, joined with what they show: {@link #PAGES}, their {@link
 * #NEIGHBOURHOODS}, the {@link #NEIGHBOURS} that these name and the {@link #TERM_NAMES}, all under
 * the bucket of the page that shows them. Puts out the {@link RenderTags}.
 */
public final class RenderConnected extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  public static final TupleTag<KV<Integer, Block<Neighbourhood>>> NEIGHBOURHOODS =
      new TupleTag<>("neighbourhoods");
  public static final TupleTag<KV<Integer, Block<Fact<Encoded<PageRef>>>>> NEIGHBOURS =
      new TupleTag<>("neighbours");
  public static final TupleTag<KV<Integer, Block<TermRef>>> TERM_NAMES =
      new TupleTag<>("term-names");

  private final transient RenderContext context;

  private RenderConnected(RenderContext context) {
    this.context = context;
  }

  public static RenderConnected in(RenderContext context) {
    return new RenderConnected(context);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    return RenderTags.withCoders(
        PCollectionTuple.of(PAGES, input.get(PAGES))
            .and(NEIGHBOURHOODS, input.get(NEIGHBOURHOODS))
            .and(NEIGHBOURS, input.get(NEIGHBOURS))
            .and(TERM_NAMES, input.get(TERM_NAMES))
            .apply("GroupByBucket", GroupBlocks.byBucket())
            .apply("Render", RenderFn.step(new ConnectedFn(context), context)));
  }

  private static final class ConnectedFn extends RenderFn<KV<Integer, Iterable<Block<?>>>> {
    private static final long serialVersionUID = 1;

    ConnectedFn(RenderContext context) {
      super(context, "render");
    }

    @ProcessElement
    public void render(ProcessContext context, MultiOutputReceiver out) throws IOException {
      BlockGroup group = BlockGroup.of(context.element().getValue());
      Surroundings surroundings = new Surroundings(group);
      List<PageRef> pages = group.list(PageRef.WIRE);
      pages.sort(Comparator.comparing(PageRef::body, BodyLocation.ORDER));
      int bucket = context.element().getKey();
      List<Shown> shown = new ArrayList<>();
      try (PageOutput output = open(context, bucket, out)) {
        for (PageRef page : pages) {
          metrics().elements(1);
          PageRef named = page.withTerms(surroundings.named(page.terms()));
          output.page(named, surroundings.of(page));
          Shown own = surroundings.shown(page);
          if (own != null) {
            shown.add(own);
          }
        }
        out.get(RenderTags.TALLIES)
            .output(output.tally().plus(Tally.of(Tally.SHOWING, shown.size())));
      }
      shownPages().keep(bucket, shown);
    }
  }
}
