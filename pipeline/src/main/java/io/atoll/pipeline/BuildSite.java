package io.atoll.pipeline;

import io.atoll.bucket.Block;
import io.atoll.graph.BuildGraph;
import io.atoll.graph.ResolveLinks;
import io.atoll.model.Asset;
import io.atoll.model.BrokenLink;
import io.atoll.model.Incoming;
import io.atoll.model.PageRef;
import io.atoll.parse.RejectCollisions;
import io.atoll.publish.CopyAssets;
import io.atoll.publish.PublishSite;
import io.atoll.related.FindRelated;
import io.atoll.route.RoutePages;
import io.atoll.taxonomy.BuildLists;
import io.atoll.taxonomy.ListTerms;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;

/**
 * The whole way of the data, in order; parsing and rendering have their own stages beside it.
 *
 * <pre>
 * discover -> parse -> build lists, resolve links, find related -> graph -> route -> render -> publish
 * </pre>
 */
final class BuildSite {
  private final BuildPlan plan;
  private final BuildOutputs outputs = new BuildOutputs();

  private BuildSite(BuildPlan plan) {
    this.plan = plan;
  }

  /** Adds the build to a pipeline. */
  static void compose(Pipeline pipeline, BuildPlan plan) {
    new BuildSite(plan).compose(pipeline);
  }

  private void compose(Pipeline pipeline) {
    ParseSite parsing = new ParseSite(plan, outputs);
    PCollectionTuple parsed = parsing.parse(parsing.discover(pipeline));
    PCollection<KV<Integer, Block<PageRef>>> pages = parsed.get(RejectCollisions.PAGES);

    PCollectionTuple lists = buildLists(pages);
    PCollectionTuple links = resolveLinks(parsed, lists);
    PCollectionTuple terms = listTerms(pages, lists);
    PCollectionTuple related =
        pages.apply("FindRelated", FindRelated.of(plan.site(), plan.buckets()));
    outputs.tallies(related.get(FindRelated.TALLIES));

    PCollectionTuple graph = buildGraph(pages, links, lists, related);
    PCollectionTuple routed = route(pages, graph);

    new RenderSite(plan, outputs).render(pages, lists, terms, graph, routed);
    copyAssets(parsed.get(RejectCollisions.ASSETS));

    publish(links.get(ResolveLinks.BROKEN));
  }

  private PCollectionTuple resolveLinks(PCollectionTuple parsed, PCollectionTuple lists) {
    PCollectionTuple resolved =
        PCollectionTuple.of(ResolveLinks.PAGES, parsed.get(RejectCollisions.PAGES))
            .and(ResolveLinks.LINKS, parsed.get(RejectCollisions.LINKS))
            .and(ResolveLinks.ASSETS, parsed.get(RejectCollisions.ASSETS))
            .and(ResolveLinks.LISTS, lists.get(BuildLists.LIST_PAGES))
            .apply("ResolveLinks", ResolveLinks.of(plan.site(), plan.buckets()));
    outputs.tallies(resolved.get(ResolveLinks.TALLIES));
    return resolved;
  }

  private PCollectionTuple buildLists(PCollection<KV<Integer, Block<PageRef>>> pages) {
    PCollectionTuple lists =
        pages.apply("BuildLists", BuildLists.of(plan.site(), plan.buckets(), plan.index()));
    outputs.tallies(lists.get(BuildLists.TALLIES));
    return lists;
  }

  private PCollectionTuple listTerms(
      PCollection<KV<Integer, Block<PageRef>>> pages, PCollectionTuple lists) {
    PCollectionTuple terms =
        PCollectionTuple.of(ListTerms.TERMS, lists.get(BuildLists.TERMS))
            .and(ListTerms.PAGES, pages)
            .apply("ListTerms", ListTerms.of(plan.site(), plan.buckets(), plan.index()));
    outputs.tallies(terms.get(ListTerms.TALLIES));
    return terms;
  }

  private PCollectionTuple buildGraph(
      PCollection<KV<Integer, Block<PageRef>>> pages,
      PCollectionTuple links,
      PCollectionTuple lists,
      PCollectionTuple related) {
    PCollection<KV<Integer, Block<Incoming>>> incoming =
        BuildOutputs.flatten(
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
    outputs.tallies(graph.get(BuildGraph.TALLIES));
    return graph;
  }

  private PCollectionTuple route(
      PCollection<KV<Integer, Block<PageRef>>> pages, PCollectionTuple graph) {
    PCollectionTuple routed =
        pages.apply(
            "Route",
            RoutePages.by(graph.get(BuildGraph.FILTERS).apply("Connectivity", View.asMap())));
    outputs.tallies(routed.get(RoutePages.TALLIES));
    return routed;
  }

  private void copyAssets(PCollection<KV<Integer, Block<Asset>>> assets) {
    PCollectionTuple copied =
        assets.apply(
            "CopyAssets",
            CopyAssets.of(plan.folders(), plan.published(), plan.reuse().isByTimes()));
    outputs.files(copied.get(CopyAssets.FILES));
    outputs.failures(copied.get(CopyAssets.FAILURES));
  }

  private void publish(PCollection<BrokenLink> broken) {
    outputs
        .all(broken)
        .apply(
            "Publish",
            PublishSite.through(plan.gate(), plan.folders(), plan.making(), 2 * plan.pages())
                .besides(plan.published())
                .as(plan.layout()));
  }
}
