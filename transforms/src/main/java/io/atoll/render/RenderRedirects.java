package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/** Writes a redirect for each alias of each page. Puts out the {@link RenderTags}. */
public final class RenderRedirects
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final transient RenderContext context;

  private RenderRedirects(RenderContext context) {
    this.context = context;
  }

  public static RenderRedirects in(RenderContext context) {
    return new RenderRedirects(context);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    return RenderTags.withCoders(
        pages.apply("Render", RenderFn.step(new RedirectFn(context), context)));
  }

  private static final class RedirectFn extends RenderFn<KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    RedirectFn(RenderContext context) {
      super(context, "render");
    }

    @ProcessElement
    public void render(ProcessContext context, MultiOutputReceiver out) throws IOException {
      KV<Integer, Block<PageRef>> block = context.element();
      try (PageOutput output = open(context, block.getKey(), out)) {
        for (PageRef page : Block.records(List.of(block.getValue()), PageRef.WIRE)) {
          for (String alias : page.aliases()) {
            output.generate(
                OutputFile.pathOf(alias),
                page.owner(),
                () -> renderer(context).special().redirect(page.url()));
          }
        }
      }
    }
  }
}
