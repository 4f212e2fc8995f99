package io.atoll.pipeline;

import io.atoll.bucket.Block;
import io.atoll.bucket.Fact;
import io.atoll.bucket.LookUp;
import io.atoll.graph.BuildGraph;
import io.atoll.graph.NamePages;
import io.atoll.model.Demand;
import io.atoll.model.Encoded;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.PageRef;
import io.atoll.render.IndexPages;
import io.atoll.render.RenderConnected;
import io.atoll.render.RenderContext;
import io.atoll.render.RenderIslands;
import io.atoll.render.RenderLists;
import io.atoll.render.RenderRedirects;
import io.atoll.render.RenderSpecial;
import io.atoll.render.WriteSitemaps;
import io.atoll.route.RoutePages;
import io.atoll.site.Site;
import io.atoll.taxonomy.BuildLists;
import io.atoll.taxonomy.BuildNavigation;
import io.atoll.taxonomy.ListTerms;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;

/** The last stages but publishing: all that becomes files. */
final class RenderSite {
  private final BuildPlan plan;
  private final BuildOutputs outputs;

  RenderSite(BuildPlan plan, BuildOutputs outputs) {
    this.plan = plan;
    this.outputs = outputs;
  }

  /**
   * Renders everything.
   *
   * @param pages all pages
   * @param lists what {@link BuildLists} puts out
   * @param terms what {@link ListTerms} puts out
   * @param graph what {@link BuildGraph} puts out
   * @param routed the pages by the way that they are rendered
   */
  void render(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple lists,
      PCollectionTuple terms,
      PCollectionTuple graph,
      PCollectionTuple routed) {
    RenderContext context = context(pages, lists, terms);
    render("RenderIslands", routed.get(RoutePages.ISLANDS), RenderIslands.in(context));
    renderConnected(pages, lists, graph, routed, context);
    PCollection<KV<Integer, Block<ListPage>>> listPages =
        BuildOutputs.flatten(
            "ListPages",
            List.of(lists.get(BuildLists.LIST_PAGES), terms.get(ListTerms.LIST_PAGES)));
    renderLists(listPages, graph, context);
    render("RenderRedirects", pages, RenderRedirects.in(context));
    outputs.rendered(pages.getPipeline().apply("RenderSpecial", RenderSpecial.in(context)));
    writeSitemaps(pages, listPages, context);
  }

  private RenderContext context(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple lists,
      PCollectionTuple terms) {
    PCollectionView<List<Navigation>> navigation =
        pages.apply("BuildNavigation", BuildNavigation.of(plan.site()));
    return RenderContext.of(
        plan.site(),
        plan.folders(),
        plan.buckets(),
        plan.store(),
        plan.index(),
        plan.published(),
        navigation,
        index(pages, lists, terms));
  }

  /** Side inputs to wait for before a template looks something up; a step that none needs costs. */
  private List<PCollectionView<?>> index(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple lists,
      PCollectionTuple terms) {
    List<PCollection<String>> written = new ArrayList<>();
    Site site = plan.site().load();
    if (site.demands(Demand.COMPUTED_PAGE)) {
      written.add(pages.apply("IndexPages", IndexPages.into(plan.index())));
    }
    if (site.demands(Demand.ALL_PAGES) || site.demands(Demand.TERMS)) {
      written.add(lists.get(BuildLists.INDEXED));
      written.add(terms.get(ListTerms.INDEXED));
    }
    return written.isEmpty()
        ? List.of()
        : List.of(BuildOutputs.flatten("Indexed", written).apply("IndexIsWritten", View.asList()));
  }

  private void renderConnected(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple lists,
      PCollectionTuple graph,
      PCollectionTuple routed,
      RenderContext context) {
    PCollection<KV<Integer, Block<Fact<Encoded<PageRef>>>>> neighbours =
        LookUp.answer(
            "FetchNeighbours",
            pages.apply("NamePages", NamePages.byKey()),
            graph.get(BuildGraph.QUESTIONS),
            Encoded.wire(PageRef.WIRE),
            found -> found);
    outputs.rendered(
        PCollectionTuple.of(RenderConnected.PAGES, routed.get(RoutePages.JOINED))
            .and(RenderConnected.NEIGHBOURHOODS, graph.get(BuildGraph.NEIGHBOURHOODS))
            .and(RenderConnected.NEIGHBOURS, neighbours)
            .and(RenderConnected.TERM_NAMES, lists.get(BuildLists.TERM_NAMES))
            .apply("RenderConnected", RenderConnected.in(context)));
  }

  private void renderLists(
      PCollection<KV<Integer, Block<ListPage>>> listPages,
      PCollectionTuple graph,
      RenderContext context) {
    render(
        "RenderLists",
        listPages,
        RenderLists.in(
            context, graph.get(BuildGraph.SECTION_LINKS).apply("SectionLinks", View.asList())));
  }

  private void writeSitemaps(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollection<KV<Integer, Block<ListPage>>> listPages,
      RenderContext context) {
    if (plan.site().load().config().disabled("sitemap")) {
      return;
    }
    outputs.rendered(
        PCollectionTuple.of(WriteSitemaps.PAGES, pages)
            .and(WriteSitemaps.LISTS, listPages)
            .apply("WriteSitemaps", WriteSitemaps.in(context, plan.pages())));
  }

  private <T> void render(
      String step,
      PCollection<KV<Integer, Block<T>>> blocks,
      PTransform<PCollection<KV<Integer, Block<T>>>, PCollectionTuple> renderer) {
    outputs.rendered(blocks.apply(step, renderer));
  }
}
