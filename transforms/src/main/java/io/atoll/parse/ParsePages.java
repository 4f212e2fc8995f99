package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.model.Tally;
import io.atoll.packed.SourceTree;
import io.atoll.packed.TreeFacts;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;
import org.jspecify.annotations.Nullable;

/**
 * Reads and parses every source once: {@link #PAGES} and their {@link #LINKS} under the bucket of
 * the page's key, the resources of leaf bundles as {@link #ASSETS}, and what must be mended as
 * {@link #FAILURES}. The bodies of a bucket become one segment of the page store.
 */
public final class ParsePages
    extends PTransform<PCollection<KV<Integer, Block<SourceFile>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  public static final TupleTag<KV<Integer, Block<PageLinks>>> LINKS = new TupleTag<>("links");
  public static final TupleTag<KV<Integer, Block<Asset>>> ASSETS = new TupleTag<>("assets");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private final SiteSnapshot site;
  private final SiteFolders folders;
  private final Buckets buckets;
  private final SourceMemory memory;
  private final PCollectionView<List<KV<String, String>>> cascades;
  private final @Nullable PCollectionView<List<TreeFacts>> tree;

  private ParsePages(
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      SourceMemory memory,
      PCollectionView<List<KV<String, String>>> cascades,
      @Nullable PCollectionView<List<TreeFacts>> tree) {
    this.site = site;
    this.folders = folders;
    this.buckets = buckets;
    this.memory = memory;
    this.cascades = cascades;
    this.tree = tree;
  }

  /**
   * Parses what the memory does not know, into its store, with the cascades that {@link
   * ReadCascades} found.
   */
  public static ParsePages remembering(
      SourceMemory memory,
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PCollectionView<List<KV<String, String>>> cascades) {
    return new ParsePages(site, folders, buckets, memory, cascades, null);
  }

  /** Parses files that packed ones lie among, as {@link ScanPacked} found. */
  public ParsePages among(PCollectionView<List<TreeFacts>> packed) {
    return new ParsePages(site, folders, buckets, memory, cascades, packed);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<SourceFile>>> sources) {
    PCollectionTuple parsed =
        sources
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Parse",
                ParDo.of(new ParseFn(this))
                    .withSideInputs(tree == null ? List.of(cascades) : List.of(cascades, tree))
                    .withOutputTags(
                        PAGES, TupleTagList.of(LINKS).and(ASSETS).and(FAILURES).and(TALLIES)));
    parsed.get(PAGES).setCoder(BlockCoder.keyed());
    parsed.get(LINKS).setCoder(BlockCoder.keyed());
    parsed.get(ASSETS).setCoder(BlockCoder.keyed());
    parsed.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    parsed.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return parsed;
  }

  private static final class ParseFn
      extends DoFn<KV<Integer, Iterable<Block<SourceFile>>>, KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    private static final Comparator<SourceFile> BY_KEY =
        Comparator.comparing(SourceFile::key, CodePoints.ORDER)
            .thenComparing(file -> file.form() == SourceFile.Form.ABSENT_INDEX)
            .thenComparing(SourceFile::path, CodePoints.ORDER);

    private final StageMetrics metrics = StageMetrics.of("parse");
    private final Counter reused = StageMetrics.counter("parse", "reused");
    private final SiteSnapshot site;
    private final SiteFolders folders;
    private final Buckets buckets;
    private final SourceMemory memory;
    private final PCollectionView<List<KV<String, String>>> cascades;
    private final @Nullable PCollectionView<List<TreeFacts>> treeFacts;
    private transient @Nullable SourceParser parser;
    private transient @Nullable SourceTree tree;

    ParseFn(ParsePages settings) {
      this.site = settings.site;
      this.folders = settings.folders;
      this.buckets = settings.buckets;
      this.memory = settings.memory;
      this.cascades = settings.cascades;
      this.treeFacts = settings.tree;
    }

    @ProcessElement
    public void parse(ProcessContext context, MultiOutputReceiver out) throws IOException {
      int bucket = context.element().getKey();
      List<SourceFile> files = Block.list(context.element().getValue(), SourceFile.WIRE);
      files.sort(BY_KEY);
      String name = SourceMemory.part(bucket);
      try (SourcePart part = new SourcePart(name, memory, buckets, parser(context), out)) {
        parse(files, part.sources(), context, out);
        part.end();
        reused.inc(part.sources().reused());
      }
    }

    private void parse(
        List<SourceFile> files, BucketParser pages, ProcessContext context, MultiOutputReceiver out)
        throws IOException {
      SourceFile previous = null;
      for (SourceFile file : files) {
        metrics.elements(1);
        metrics.bytes(file.size());
        try {
          SourceFile placed = placed(file, context);
          if (placed != null && isNew(file, previous)) {
            pages.add(placed);
          }
        } catch (SiteException e) {
          metrics.failure();
          out.get(FAILURES).output(e.failure());
        }
        previous = previous != null && previous.key().equals(file.key()) ? previous : file;
      }
    }

    /** The file in its section; null for a section that a record describes. */
    private @Nullable SourceFile placed(SourceFile file, ProcessContext context) {
      if (treeFacts == null) {
        return file;
      }
      if (tree == null) {
        tree = new SourceTree(context.sideInput(treeFacts));
      }
      boolean isAbsent = file.form() == SourceFile.Form.ABSENT_INDEX;
      return isAbsent && tree.isDescribed(file.key()) ? null : tree.placed(file);
    }

    /** The first source of a key is its page; another is a failure, a mere folder is nothing. */
    private static boolean isNew(SourceFile file, @Nullable SourceFile previous) {
      if (previous == null || !previous.key().equals(file.key())) {
        return true;
      }
      if (file.form() == SourceFile.Form.ABSENT_INDEX) {
        return false;
      }
      String message =
          "is the same page as content/" + previous.path() + "; rename or remove one of them";
      throw new SiteException(
          new Failure(file.place(), 0, message).staying(Failure.Stays.WITH_ITS_PLACE));
    }

    private SourceParser parser(ProcessContext context) {
      if (parser == null) {
        parser =
            new SourceParser(
                site.load(), folders, Inherited.bySection(context.sideInput(cascades)));
      }
      return parser;
    }
  }
}
