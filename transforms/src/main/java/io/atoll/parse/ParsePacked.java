package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Failure;
import io.atoll.model.PageRef;
import io.atoll.model.SourceFile;
import io.atoll.packed.PackedPage;
import io.atoll.packed.PackedRange;
import io.atoll.packed.SourceTree;
import io.atoll.packed.TreeFacts;
import io.atoll.store.PageStore;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Reads and parses the records of packed files where they lie, a range at a time, into what {@link
 * ParsePages} makes of files, under the same tags. The bodies of a range become one segment of the
 * page store.
 */
public final class ParsePacked
    extends PTransform<PCollection<KV<Integer, Block<PackedRange>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  private final PageStore store;
  private final SiteSnapshot site;
  private final SiteFolders folders;
  private final Buckets buckets;
  private final PCollectionView<List<KV<String, String>>> cascades;
  private final PCollectionView<List<TreeFacts>> tree;

  private ParsePacked(
      PageStore store,
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PCollectionView<List<KV<String, String>>> cascades,
      PCollectionView<List<TreeFacts>> tree) {
    this.store = store;
    this.site = site;
    this.folders = folders;
    this.buckets = buckets;
    this.cascades = cascades;
    this.tree = tree;
  }

  /** Parses into the store, with what {@link ReadCascades} and {@link ScanPacked} found. */
  public static ParsePacked into(
      PageStore store,
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PCollectionView<List<KV<String, String>>> cascades,
      PCollectionView<List<TreeFacts>> tree) {
    return new ParsePacked(store, site, folders, buckets, cascades, tree);
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
                            .and(ParsePages.FAILURES)));
    parsed.get(ParsePages.PAGES).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.LINKS).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.ASSETS).setCoder(BlockCoder.keyed());
    parsed.get(ParsePages.FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    return parsed;
  }

  private static final class ParseFn
      extends DoFn<KV<Integer, Iterable<Block<PackedRange>>>, KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    /** So many pages are gathered in blocks before they are put out: a range may hold millions. */
    private static final int GATHERED = 4096;

    private final StageMetrics metrics = StageMetrics.of("parse");
    private final PageStore store;
    private final SiteSnapshot site;
    private final SiteFolders folders;
    private final Buckets buckets;
    private final PCollectionView<List<KV<String, String>>> cascades;
    private final PCollectionView<List<TreeFacts>> treeFacts;
    private transient @Nullable SourceParser parser;
    private transient @Nullable SourceTree tree;

    ParseFn(ParsePacked settings) {
      this.store = settings.store;
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
      String segment = "packed-" + range.number() + ".bodies";
      try (ParsedBucket parsed = new ParsedBucket(buckets, store.write(segment), out)) {
        records.read(
            (record, source) -> {
              metrics.elements(1);
              SourceFile placed = around.placed(source);
              PackedPage content = record.content().page();
              metrics.bytes(content.body().length);
              ParsedPage page = pages.parse(placed, content);
              if (page != null) {
                parsed.add(placed, page);
              }
              if (record.number() % GATHERED == 0) {
                parsed.flush();
              }
            },
            failure -> {
              metrics.failure();
              out.get(ParsePages.FAILURES).output(failure);
            });
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
