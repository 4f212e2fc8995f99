package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * Renders pages that show no other page: one by one, from the page store, with nothing to wait for
 * and nothing kept. Puts out the {@link RenderTags}.
 */
public final class RenderIslands
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final transient RenderContext context;

  private RenderIslands(RenderContext context) {
    this.context = context;
  }

  public static RenderIslands in(RenderContext context) {
    return new RenderIslands(context);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PageRef>>> islands) {
    return RenderTags.withCoders(
        islands.apply("Render", RenderFn.step(new IslandFn(context), context)));
  }

  private static final class IslandFn extends RenderFn<KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    IslandFn(RenderContext context) {
      super(context, "render");
    }

    @ProcessElement
    public void render(ProcessContext context, MultiOutputReceiver out) throws IOException {
      KV<Integer, Block<PageRef>> block = context.element();
      try (PageOutput output = open(context, block.getKey(), out)) {
        for (PageRef page : Block.records(List.of(block.getValue()), PageRef.WIRE)) {
          metrics().elements(1);
          output.page(page, Neighbours.NONE);
        }
        out.get(RenderTags.TALLIES).output(output.tally());
      }
    }
  }
}
