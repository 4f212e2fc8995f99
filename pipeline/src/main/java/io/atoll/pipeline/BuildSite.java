package io.atoll.pipeline;

import io.atoll.bucket.Block;
import io.atoll.bucket.Fact;
import io.atoll.bucket.LookUp;
import io.atoll.discover.DiscoverSources;
import io.atoll.graph.BuildGraph;
import io.atoll.graph.NamePages;
import io.atoll.graph.ResolveLinks;
import io.atoll.model.Asset;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.Encoded;
import io.atoll.model.Failure;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.Reuse;
import io.atoll.model.SourceFile;
import io.atoll.model.Tally;
import io.atoll.packed.PackedRange;
import io.atoll.parse.ParsePacked;
import io.atoll.parse.ParsePages;
import io.atoll.parse.ReadCascades;
import io.atoll.parse.RejectCollisions;
import io.atoll.parse.ScanPacked;
import io.atoll.publish.CopyAssets;
import io.atoll.publish.PublishSite;
import io.atoll.related.FindRelated;
import io.atoll.render.IndexPages;
import io.atoll.render.RenderConnected;
import io.atoll.render.RenderContext;
import io.atoll.render.RenderIslands;
import io.atoll.render.RenderLists;
import io.atoll.render.RenderRedirects;
import io.atoll.render.RenderSpecial;
import io.atoll.render.RenderTags;
import io.atoll.render.WriteSitemaps;
import io.atoll.route.RoutePages;
import io.atoll.site.Site;
import io.atoll.site.Theme;
import io.atoll.taxonomy.BuildLists;
import io.atoll.taxonomy.BuildNavigation;
import io.atoll.taxonomy.ListTerms;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

/**
 * The whole way of the data, in order: the only place where the stages meet.
 *
 * <pre>
 * discover -> parse -> build lists, resolve links, find related -> graph -> route -> render -> publish
 * </pre>
 */
final class BuildSite {
  private final BuildPlan plan;
  private final List<PCollection<Failure>> failures = new ArrayList<>();
  private final List<PCollection<Tally>> tallies = new ArrayList<>();
  private final List<PCollection<KV<Integer, Block<OutputFile>>>> files = new ArrayList<>();

  private BuildSite(BuildPlan plan) {
    this.plan = plan;
  }

  /** Adds the build to a pipeline. */
  static void compose(Pipeline pipeline, BuildPlan plan) {
    new BuildSite(plan).compose(pipeline);
  }

  private void compose(Pipeline pipeline) {
    PCollectionTuple sources = discover(pipeline);
    PCollectionTuple parsed = parse(sources);
    PCollection<KV<Integer, Block<PageRef>>> pages = parsed.get(RejectCollisions.PAGES);

    PCollectionTuple lists = buildLists(pages);
    PCollectionTuple links = resolveLinks(parsed, lists);
    PCollectionTuple terms = listTerms(pages, lists);
    PCollectionTuple related =
        pages.apply("FindRelated", FindRelated.of(plan.site(), plan.buckets()));
    tallies.add(related.get(FindRelated.TALLIES));

    PCollectionTuple graph = buildGraph(pages, links, lists, related);
    PCollectionTuple routed = route(pages, graph);

    RenderContext context = context(pages, lists, terms);
    render("RenderIslands", routed.get(RoutePages.ISLANDS), RenderIslands.in(context));
    renderConnected(pages, lists, graph, routed, context);
    PCollection<KV<Integer, Block<ListPage>>> listPages =
        flatten(
            "ListPages",
            List.of(lists.get(BuildLists.LIST_PAGES), terms.get(ListTerms.LIST_PAGES)));
    renderLists(listPages, graph, context);
    render("RenderRedirects", pages, RenderRedirects.in(context));
    collect(pipeline.apply("RenderSpecial", RenderSpecial.in(context)));
    writeSitemaps(pages, listPages, context);
    copyAssets(parsed.get(RejectCollisions.ASSETS));

    publish(links.get(ResolveLinks.BROKEN));
  }

  private PCollectionTuple discover(Pipeline pipeline) {
    PCollectionTuple found =
        pipeline.apply(
            "Discover",
            DiscoverSources.of(plan.folders(), plan.buckets(), Theme.files())
                .withPacked(plan.size().hasPacked()));
    failures.add(found.get(DiscoverSources.FAILURES));
    return found;
  }

  private PCollectionTuple parse(PCollectionTuple found) {
    PCollectionTuple parsed =
        plan.size().hasPacked()
            ? parseMixed(found)
            : parseFiles(found.get(DiscoverSources.SOURCES));
    PCollection<KV<Integer, Block<Asset>>> assets =
        flatten(
            "Assets", List.of(found.get(DiscoverSources.ASSETS), parsed.get(ParsePages.ASSETS)));
    PCollectionTuple unique =
        PCollectionTuple.of(RejectCollisions.PAGES, parsed.get(ParsePages.PAGES))
            .and(RejectCollisions.LINKS, parsed.get(ParsePages.LINKS))
            .and(RejectCollisions.ASSETS, assets)
            .apply(
                "RejectCollisions",
                RejectCollisions.of(plan.buckets()).withKeys(plan.size().hasPacked()));
    failures.add(parsed.get(ParsePages.FAILURES));
    tallies.add(parsed.get(ParsePages.TALLIES));
    failures.add(unique.get(RejectCollisions.FAILURES));
    return unique;
  }

  private PCollectionTuple parseFiles(PCollection<KV<Integer, Block<SourceFile>>> sources) {
    PCollectionView<List<KV<String, String>>> cascades =
        sources.apply("ReadCascades", ReadCascades.of(plan.site(), plan.folders()));
    return sources.apply("Parse", parser(cascades));
  }

  private ParsePages parser(PCollectionView<List<KV<String, String>>> cascades) {
    return ParsePages.remembering(
        plan.sources(), plan.site(), plan.folders(), plan.buckets(), cascades);
  }

  /**
   * Parses files and the records of packed ones, which must know the tree that they make together.
   */
  private PCollectionTuple parseMixed(PCollectionTuple found) {
    PCollection<KV<Integer, Block<PackedRange>>> ranges = found.get(DiscoverSources.PACKED);
    ScanPacked scanned =
        ScanPacked.of(ranges, found.get(DiscoverSources.FACTS), plan.site(), plan.folders());
    PCollection<KV<Integer, Block<SourceFile>>> files = found.get(DiscoverSources.SOURCES);
    PCollectionView<List<KV<String, String>>> cascades =
        files.apply(
            "ReadCascades", ReadCascades.of(plan.site(), plan.folders()).and(scanned.cascades()));
    PCollectionTuple ofFiles =
        flatten("Sources", List.of(files, scanned.sections(plan.buckets())))
            .apply("Parse", parser(cascades).among(scanned.tree()));
    PCollectionTuple ofRecords =
        ranges.apply(
            "ParsePacked",
            ParsePacked.into(
                plan.store(),
                plan.site(),
                plan.folders(),
                plan.buckets(),
                cascades,
                scanned.tree()));
    return PCollectionTuple.of(
            ParsePages.PAGES, both("Pages", ParsePages.PAGES, ofFiles, ofRecords))
        .and(ParsePages.LINKS, both("Links", ParsePages.LINKS, ofFiles, ofRecords))
        .and(ParsePages.ASSETS, both("Resources", ParsePages.ASSETS, ofFiles, ofRecords))
        .and(ParsePages.FAILURES, both("Mistakes", ParsePages.FAILURES, ofFiles, ofRecords))
        .and(ParsePages.TALLIES, ofFiles.get(ParsePages.TALLIES));
  }

  private static <T> PCollection<T> both(
      String step, TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    return flatten(step, List.of(one.get(tag), other.get(tag)));
  }

  private PCollectionTuple resolveLinks(PCollectionTuple parsed, PCollectionTuple lists) {
    PCollectionTuple resolved =
        PCollectionTuple.of(ResolveLinks.PAGES, parsed.get(RejectCollisions.PAGES))
            .and(ResolveLinks.LINKS, parsed.get(RejectCollisions.LINKS))
            .and(ResolveLinks.ASSETS, parsed.get(RejectCollisions.ASSETS))
            .and(ResolveLinks.LISTS, lists.get(BuildLists.LIST_PAGES))
            .apply("ResolveLinks", ResolveLinks.of(plan.site(), plan.buckets()));
    tallies.add(resolved.get(ResolveLinks.TALLIES));
    return resolved;
  }

  private PCollectionTuple buildLists(PCollection<KV<Integer, Block<PageRef>>> pages) {
    PCollectionTuple lists =
        pages.apply("BuildLists", BuildLists.of(plan.site(), plan.buckets(), plan.index()));
    tallies.add(lists.get(BuildLists.TALLIES));
    return lists;
  }

  private PCollectionTuple listTerms(
      PCollection<KV<Integer, Block<PageRef>>> pages, PCollectionTuple lists) {
    PCollectionTuple terms =
        PCollectionTuple.of(ListTerms.TERMS, lists.get(BuildLists.TERMS))
            .and(ListTerms.PAGES, pages)
            .apply("ListTerms", ListTerms.of(plan.site(), plan.buckets(), plan.index()));
    tallies.add(terms.get(ListTerms.TALLIES));
    return terms;
  }

  private PCollectionTuple buildGraph(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple links,
      PCollectionTuple lists,
      PCollectionTuple related) {
    PCollection<KV<Integer, Block<Incoming>>> incoming =
        flatten(
            "Edges",
            List.of(
                links.get(ResolveLinks.INCOMING),
                lists.get(BuildLists.INCOMING),
                related.get(FindRelated.INCOMING)));
    PCollectionTuple graph =
        PCollectionTuple.of(BuildGraph.PAGES, pages)
            .and(BuildGraph.LINKS, links.get(ResolveLinks.RESOLVED))
            .and(BuildGraph.INCOMING, incoming)
            .and(BuildGraph.SEQUENCES, lists.get(BuildLists.SEQUENCES))
            .and(BuildGraph.RELATED, related.get(FindRelated.RELATED))
            .apply("BuildGraph", BuildGraph.of(plan.site(), plan.buckets()));
    tallies.add(graph.get(BuildGraph.TALLIES));
    return graph;
  }

  private PCollectionTuple route(
      PCollection<KV<Integer, Block<PageRef>>> pages, PCollectionTuple graph) {
    PCollectionTuple routed =
        pages.apply(
            "Route",
            RoutePages.by(graph.get(BuildGraph.FILTERS).apply("Connectivity", View.asMap())));
    tallies.add(routed.get(RoutePages.TALLIES));
    return routed;
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
        : List.of(flatten("Indexed", written).apply("IndexIsWritten", View.asList()));
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
    collect(
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
    collect(
        PCollectionTuple.of(WriteSitemaps.PAGES, pages)
            .and(WriteSitemaps.LISTS, listPages)
            .apply("WriteSitemaps", WriteSitemaps.in(context, plan.pages())));
  }

  private void copyAssets(PCollection<KV<Integer, Block<Asset>>> assets) {
    PCollectionTuple copied =
        assets.apply(
            "CopyAssets",
            CopyAssets.of(plan.folders(), plan.published(), plan.reuse() == Reuse.UNCHANGED));
    files.add(copied.get(CopyAssets.FILES));
    failures.add(copied.get(CopyAssets.FAILURES));
  }

  private void publish(PCollection<BrokenLink> broken) {
    PCollectionTuple.of(PublishSite.FILES, flatten("Files", files))
        .and(PublishSite.FAILURES, flatten("Failures", failures))
        .and(PublishSite.TALLIES, flatten("Tallies", tallies))
        .and(PublishSite.BROKEN, broken)
        .apply(
            "Publish",
            PublishSite.through(plan.gate(), plan.folders(), plan.making(), 2 * plan.pages()));
  }

  private <T> void render(
      String step,
      PCollection<KV<Integer, Block<T>>> blocks,
      PTransform<PCollection<KV<Integer, Block<T>>>, PCollectionTuple> renderer) {
    collect(blocks.apply(step, renderer));
  }

  private void collect(PCollectionTuple rendered) {
    files.add(rendered.get(RenderTags.FILES));
    failures.add(rendered.get(RenderTags.FAILURES));
    tallies.add(rendered.get(RenderTags.TALLIES));
  }

  private static <T> PCollection<T> flatten(String step, List<PCollection<T>> parts) {
    return PCollectionList.of(parts).apply(step, Flatten.pCollections());
  }
}
