package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.model.Tally;
import io.atoll.packed.PackedPage;
import io.atoll.packed.PackedRange;
import io.atoll.packed.SourceTree;
import io.atoll.packed.TreeFacts;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of packed files where they lie, a range at a time, and parses those that have
 * changed, into what {@link ParsePages} makes of files, under the same tags.
 */
public final class ParsePacked
    extends PTransform<PCollection<KV<Integer, Block<PackedRange>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  /** The names of the memory's parts. */
  private static final TupleTag<String> PARTS = new TupleTag<>("parts");

  private final SourceMemory memory;
  private final SiteSnapshot site;
  private final SiteFolders folders;
  private final Buckets buckets;
  private final PCollectionView<List<KV<String, String>>> cascades;
  private final PCollectionView<List<TreeFacts>> tree;

  private ParsePacked(
      SourceMemory memory,
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PCollectionView<List<KV<String, String>>> cascades,
      PCollectionView<List<TreeFacts>> tree) {
    this.memory = memory;
    this.site = site;
    this.folders = folders;
    this.buckets = buckets;
    this.cascades = cascades;
    this.tree = tree;
  }

  /**
   * Parses what the memory does not know, into its store, with what {@link ReadCascades} and {@link
   * ScanPacked} found.
   */
  public static ParsePacked remembering(
      SourceMemory memory,
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PCollectionView<List<KV<String, String>>> cascades,
      PCollectionView<List<TreeFacts>> tree) {
    return new ParsePacked(memory, site, folders, buckets, cascades, tree);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PackedRange>>> ranges) {
    PCollectionTuple parsed =
        ranges
            .apply("Spread", GroupByKey.create())
            .apply(
                "Parse",
                ParDo.of(new ParseFn(this))
                    .withSideInputs(cascades, tree)
                    .withOutputTags(
                        ParsePages.PAGES,
                        TupleTagList.of(ParsePages.LINKS)
                            .and(ParsePages.ASSETS)
                            .and(ParsePages.FAILURES)
                            .and(ParsePages.TALLIES)
                            .and(PARTS)));
    parsed.get(ParsePages.PAGES).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.LINKS).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.ASSETS).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    parsed.get(ParsePages.TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    forgetOthers(parsed.get(PARTS).setCoder(StringUtf8Coder.of()));
    return parsed;
  }

  /** Has the memory forget what packed files no longer hold. */
  private void forgetOthers(PCollection<String> parts) {
    PCollectionView<List<String>> all = parts.apply("Parts", View.asList());
    parts
        .getPipeline()
        .apply("OnceParsed", Impulse.create())
        .apply("ForgetOthers", ParDo.of(new ForgetFn(memory, all)).withSideInputs(all));
  }

  private static final class ForgetFn extends DoFn<byte[], Void> {
    private static final long serialVersionUID = 1;

    private final SourceMemory memory;
    private final PCollectionView<List<String>> parts;

    ForgetFn(SourceMemory memory, PCollectionView<List<String>> parts) {
      this.memory = memory;
      this.parts = parts;
    }

    @ProcessElement
    public void forget(ProcessContext context) throws IOException {
      memory.forgetPacked(Set.copyOf(context.sideInput(parts)));
    }
  }

  private static final class ParseFn
      extends DoFn<KV<Integer, Iterable<Block<PackedRange>>>, KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("parse");
    private final Counter reused = StageMetrics.counter("parse", "reused");
    private final SourceMemory memory;
    private final SiteSnapshot site;
    private final SiteFolders folders;
    private final Buckets buckets;
    private final PCollectionView<List<KV<String, String>>> cascades;
    private final PCollectionView<List<TreeFacts>> treeFacts;
    private transient @Nullable SourceParser parser;
    private transient @Nullable SourceTree tree;

    ParseFn(ParsePacked settings) {
      this.memory = settings.memory;
      this.site = settings.site;
      this.folders = settings.folders;
      this.buckets = settings.buckets;
      this.cascades = settings.cascades;
      this.treeFacts = settings.tree;
    }

    @ProcessElement
    public void parse(ProcessContext context, MultiOutputReceiver out) throws IOException {
      for (PackedRange range : Block.list(context.element().getValue(), PackedRange.WIRE)) {
        parse(range, parser(context), tree(context), out);
      }
    }

    private void parse(
        PackedRange range, SourceParser pages, SourceTree around, MultiOutputReceiver out)
        throws IOException {
      RangeRecords records = new RangeRecords(folders.content(), range, around.before(range));
      try (RangeParts parts = new RangeParts(range, memory, buckets, pages, out)) {
        records.read(
            (record, source) -> {
              metrics.elements(1);
              SourceFile placed = around.placed(source);
              PackedPage content = record.content().page();
              metrics.bytes(content.body().length);
              parts.of(record).add(placed, content);
            },
            failure -> {
              metrics.failure();
              out.get(ParsePages.FAILURES).output(failure);
            });
        parts.end();
        parts.names().forEach(out.get(PARTS)::output);
        reused.inc(parts.reused());
      }
    }

    private SourceParser parser(ProcessContext context) {
      if (parser == null) {
        parser =
            new SourceParser(
                site.load(), folders, Inherited.bySection(context.sideInput(cascades)));
      }
      return parser;
    }

    private SourceTree tree(ProcessContext context) {
      if (tree == null) {
        tree = new SourceTree(context.sideInput(treeFacts));
      }
      return tree;
    }
  }
}
