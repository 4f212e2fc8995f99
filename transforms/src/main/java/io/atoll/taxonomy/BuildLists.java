package io.atoll.taxonomy;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.Sequence;
import io.atoll.model.Tally;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.List;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Sorts pages into the lists of their sections and terms and of the home page: the {@link
 * #LIST_PAGES} to render, each page's place in its section as {@link #SEQUENCES} and {@link
 * #INCOMING} edges under the bucket of the page, the {@link #TERM_NAMES} under each bucket that
 * shows the term, and all {@link #TERMS} under the bucket of their taxonomy.
 */
public final class BuildLists
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<ListPage>>> LIST_PAGES =
      new TupleTag<>("list-pages");
  public static final TupleTag<KV<Integer, Block<Sequence>>> SEQUENCES =
      new TupleTag<>("sequences");
  public static final TupleTag<KV<Integer, Block<Incoming>>> INCOMING = new TupleTag<>("incoming");
  public static final TupleTag<KV<Integer, Block<TermRef>>> TERM_NAMES =
      new TupleTag<>("term-names");
  public static final TupleTag<KV<Integer, Block<Term>>> TERMS = new TupleTag<>("terms");

  /** The names of the runs that have been written to the site index. */
  public static final TupleTag<String> INDEXED = new TupleTag<>("indexed");

  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private final SiteSnapshot site;
  private final Buckets buckets;
  private final SiteIndex index;

  private BuildLists(SiteSnapshot site, Buckets buckets, SiteIndex index) {
    this.site = site;
    this.buckets = buckets;
    this.index = index;
  }

  /** Builds all lists; those that templates stream through go to the index as well. */
  public static BuildLists of(SiteSnapshot site, Buckets buckets, SiteIndex index) {
    return new BuildLists(site, buckets, index);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    PCollectionTuple lists =
        pages
            .apply("Enter", ParDo.of(new EnterFn(site, buckets)))
            .setCoder(BlockCoder.keyed())
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Sort",
                ParDo.of(new SortFn(site, buckets, index))
                    .withOutputTags(
                        LIST_PAGES,
                        TupleTagList.of(SEQUENCES)
                            .and(INCOMING)
                            .and(TERM_NAMES)
                            .and(TERMS)
                            .and(INDEXED)
                            .and(TALLIES)));
    lists.get(LIST_PAGES).setCoder(BlockCoder.keyed());
    lists.get(SEQUENCES).setCoder(BlockCoder.keyed());
    lists.get(INCOMING).setCoder(BlockCoder.keyed());
    lists.get(TERM_NAMES).setCoder(BlockCoder.keyed());
    lists.get(TERMS).setCoder(BlockCoder.keyed());
    lists.get(INDEXED).setCoder(StringUtf8Coder.of());
    lists.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return lists;
  }

  private static final class EnterFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<ListEntry>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    EnterFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void enter(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<ListEntry>>> receiver) {
      try (BlockWriter<ListEntry> writer = new BlockWriter<>(ListEntry.WIRE, receiver)) {
        Entering.enter(
            Block.list(List.of(block.getValue()), PageRef.WIRE),
            site.load(),
            entry -> writer.add(buckets.of(entry.list().name()), entry));
      }
    }
  }

  private static final class SortFn
      extends DoFn<KV<Integer, Iterable<Block<ListEntry>>>, KV<Integer, Block<ListPage>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("taxonomy");
    private final SiteSnapshot site;
    private final Buckets buckets;
    private final SiteIndex index;

    SortFn(SiteSnapshot site, Buckets buckets, SiteIndex index) {
      this.site = site;
      this.buckets = buckets;
      this.index = index;
    }

    @ProcessElement
    public void sort(
        @Element KV<Integer, Iterable<Block<ListEntry>>> bucket, MultiOutputReceiver out)
        throws IOException {
      metrics.atWork();
      try (ListOutputs outputs = new ListOutputs(out, buckets, index);
          ListBuilder lists = new ListBuilder(site.load(), index, outputs)) {
        for (ListEntry entry : Block.records(bucket.getValue(), ListEntry.WIRE)) {
          lists.add(entry);
        }
        metrics.elements(lists.build());
        out.get(TALLIES).output(outputs.tally());
      }
    }
  }
}
