package io.atoll.render;

import java.io.IOException;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PBegin;
import org.apache.beam.sdk.values.PCollectionTuple;

/** Writes {@code 404.html} and {@code robots.txt}. Puts out the {@link RenderTags}. */
public final class RenderSpecial extends PTransform<PBegin, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final transient RenderContext context;

  private RenderSpecial(RenderContext context) {
    this.context = context;
  }

  public static RenderSpecial in(RenderContext context) {
    return new RenderSpecial(context);
  }

  @Override
  public PCollectionTuple expand(PBegin begin) {
    return RenderTags.withCoders(
        begin
            .apply("Once", Impulse.create())
            .apply("Render", RenderFn.step(new SpecialFn(context), context)));
  }

  private static final class SpecialFn extends RenderFn<byte[]> {
    private static final long serialVersionUID = 1;

    SpecialFn(RenderContext context) {
      super(context, "render");
    }

    @ProcessElement
    public void render(ProcessContext context, MultiOutputReceiver out) throws IOException {
      SiteRenderer renderer = renderer(context);
      shownPages().keep(renderer.navigation());
      try (PageOutput output = open(context, 0, out)) {
        if (!renderer.site().config().disabled("404")) {
          output.generate(
              SitePages.NOT_FOUND, SitePages.NOT_FOUND_OWNER, () -> renderer.special().notFound());
        }
        boolean robots =
            renderer.site().config().robotsTxt() && !renderer.site().config().disabled("robotsTXT");
        if (robots) {
          output.generate("robots.txt", "site.yaml", () -> renderer.special().robots());
        }
      }
    }
  }
}
