package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.packed.FactsWriter;
import io.atoll.packed.PackedPage;
import io.atoll.packed.PackedRange;
import io.atoll.packed.PackedRecord;
import io.atoll.packed.SourceTree;
import io.atoll.packed.TreeFacts;
import io.atoll.packed.UnusableRecord;
import io.atoll.site.DataReader;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the paths of all records before one is parsed: pages must know which folders are sections
 * and leaf bundles, what they inherit, and how many records come before their range. What cannot be
 * used is left to {@link ParsePacked}.
 */
public final class ScanPacked {
  private static final TupleTag<TreeFacts> FACTS = new TupleTag<>("facts");
  private static final TupleTag<KV<String, String>> CASCADES = new TupleTag<>("cascades");

  private final PCollectionTuple found;
  private final PCollectionView<List<TreeFacts>> tree;

  private ScanPacked(PCollectionTuple found, PCollectionView<List<TreeFacts>> tree) {
    this.found = found;
    this.tree = tree;
  }

  /**
   * Scans the ranges.
   *
   * @param ofFiles what is known of the site's files
   */
  public static ScanPacked of(
      PCollection<KV<Integer, Block<PackedRange>>> ranges,
      PCollection<TreeFacts> ofFiles,
      SiteSnapshot site,
      SiteFolders folders) {
    PCollectionTuple found = ranges.apply("ScanPacked", new Scan(site, folders));
    PCollectionView<List<TreeFacts>> tree =
        PCollectionList.of(found.get(FACTS))
            .and(ofFiles)
            .apply("AllFacts", Flatten.pCollections())
            .apply("SourceTree", View.asList());
    return new ScanPacked(found, tree);
  }

  /** What every page must know of the tree. */
  public PCollectionView<List<TreeFacts>> tree() {
    return tree;
  }

  /** The cascades of records, as {@link ReadCascades} takes them. */
  public PCollection<KV<String, String>> cascades() {
    return found.get(CASCADES);
  }

  /** The sections without {@code _index.md} that records make. */
  public PCollection<KV<Integer, Block<SourceFile>>> sections(Buckets buckets) {
    return found
        .getPipeline()
        .apply("Once", Impulse.create())
        .apply("MakeSections", ParDo.of(new SectionsFn(buckets, tree)).withSideInputs(tree))
        .setCoder(BlockCoder.keyed());
  }

  private static final class Scan
      extends PTransform<PCollection<KV<Integer, Block<PackedRange>>>, PCollectionTuple> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final SiteFolders folders;

    Scan(SiteSnapshot site, SiteFolders folders) {
      this.site = site;
      this.folders = folders;
    }

    @Override
    public PCollectionTuple expand(PCollection<KV<Integer, Block<PackedRange>>> ranges) {
      PCollectionTuple found =
          ranges
              .apply("Spread", GroupByKey.create())
              .apply(
                  "ReadPaths",
                  ParDo.of(new ScanFn(site, folders))
                      .withOutputTags(FACTS, TupleTagList.of(CASCADES)));
      found.get(FACTS).setCoder(WireCoder.of(TreeFacts.WIRE));
      found.get(CASCADES).setCoder(ReadCascades.CODER);
      return found;
    }
  }

  private static final class ScanFn
      extends DoFn<KV<Integer, Iterable<Block<PackedRange>>>, TreeFacts> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("scan");
    private final SiteSnapshot site;
    private final SiteFolders folders;

    ScanFn(SiteSnapshot site, SiteFolders folders) {
      this.site = site;
      this.folders = folders;
    }

    @ProcessElement
    public void scan(
        @Element KV<Integer, Iterable<Block<PackedRange>>> ranges, MultiOutputReceiver out)
        throws IOException {
      for (PackedRange range : Block.list(ranges.getValue(), PackedRange.WIRE)) {
        FactsWriter facts = new FactsWriter();
        RangeRecords records = new RangeRecords(folders.content(), range, 0);
        long passed =
            records.read(
                (record, source) -> {
                  metrics.elements(1);
                  facts.add(source);
                  Object cascade = cascade(source, record);
                  if (cascade != null) {
                    out.get(CASCADES).output(ReadCascades.entry(source.key(), cascade));
                  }
                },
                failure -> {});
        out.get(FACTS).output(facts.facts(range.number(), passed));
      }
    }

    private @Nullable Object cascade(SourceFile source, PackedRecord record) {
      if (source.form() != SourceFile.Form.INDEX) {
        return null;
      }
      try {
        PackedPage page = record.content().page();
        Map<?, ?> frontMatter = page.frontMatter();
        Map<String, Object> values =
            frontMatter == null
                ? new PageParser(site.load()).frontMatterOf(source, page.body())
                : DataReader.plain(source.place(), frontMatter);
        return values.get("cascade");
      } catch (SiteException | UnusableRecord e) {
        return null;
      }
    }
  }

  private static final class SectionsFn extends DoFn<byte[], KV<Integer, Block<SourceFile>>> {
    private static final long serialVersionUID = 1;

    private final Buckets buckets;
    private final PCollectionView<List<TreeFacts>> tree;

    SectionsFn(Buckets buckets, PCollectionView<List<TreeFacts>> tree) {
      this.buckets = buckets;
      this.tree = tree;
    }

    @ProcessElement
    public void make(ProcessContext context, OutputReceiver<KV<Integer, Block<SourceFile>>> out) {
      try (BlockWriter<SourceFile> sections = new BlockWriter<>(SourceFile.WIRE, out)) {
        for (SourceFile section : new SourceTree(context.sideInput(tree)).undescribed()) {
          sections.add(buckets.of(section.key()), section);
        }
      }
    }
  }
}
