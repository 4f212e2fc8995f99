package io.atoll.pipeline;

import io.atoll.bucket.Block;
import io.atoll.discover.DiscoverSources;
import io.atoll.model.Asset;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedRange;
import io.atoll.parse.ParsePacked;
import io.atoll.parse.ParsePages;
import io.atoll.parse.ReadCascades;
import io.atoll.parse.RejectCollisions;
import io.atoll.parse.ScanPacked;
import io.atoll.site.Theme;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;

/** The first stages: what becomes of the files of a site until they are pages. */
final class ParseSite {
  private final BuildPlan plan;
  private final BuildOutputs outputs;

  ParseSite(BuildPlan plan, BuildOutputs outputs) {
    this.plan = plan;
    this.outputs = outputs;
  }

  /** Finds all sources and assets. */
  PCollectionTuple discover(Pipeline pipeline) {
    PCollectionTuple found =
        pipeline.apply(
            "Discover",
            DiscoverSources.of(plan.folders(), plan.buckets(), Theme.files())
                .withPacked(plan.size().hasPacked()));
    outputs.failures(found.get(DiscoverSources.FAILURES));
    return found;
  }

  /** The pages, their links and all assets, of which no two have one key or path. */
  PCollectionTuple parse(PCollectionTuple found) {
    PCollectionTuple parsed =
        plan.size().hasPacked()
            ? parseMixed(found)
            : parseFiles(found.get(DiscoverSources.SOURCES));
    PCollection<KV<Integer, Block<Asset>>> assets =
        BuildOutputs.flatten(
            "Assets", List.of(found.get(DiscoverSources.ASSETS), parsed.get(ParsePages.ASSETS)));
    PCollectionTuple unique =
        PCollectionTuple.of(RejectCollisions.PAGES, parsed.get(ParsePages.PAGES))
            .and(RejectCollisions.LINKS, parsed.get(ParsePages.LINKS))
            .and(RejectCollisions.ASSETS, assets)
            .apply(
                "RejectCollisions",
                RejectCollisions.of(plan.buckets()).withKeys(plan.size().hasPacked()));
    outputs.failures(parsed.get(ParsePages.FAILURES));
    outputs.tallies(parsed.get(ParsePages.TALLIES));
    outputs.failures(unique.get(RejectCollisions.FAILURES));
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
        BuildOutputs.flatten("Sources", List.of(files, scanned.sections(plan.buckets())))
            .apply("Parse", parser(cascades).among(scanned.tree()));
    PCollectionTuple ofRecords =
        ranges.apply(
            "ParsePacked",
            ParsePacked.remembering(
                plan.sources(),
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
        .and(ParsePages.TALLIES, both("Counts", ParsePages.TALLIES, ofFiles, ofRecords));
  }

  private static <T> PCollection<T> both(
      String step, TupleTag<T> tag, PCollectionTuple one, PCollectionTuple other) {
    return BuildOutputs.flatten(step, List.of(one.get(tag), other.get(tag)));
  }
}
