package io.atoll.render;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.model.Failure;
import io.atoll.model.ListPage;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.jspecify.annotations.Nullable;

/**
 * Writes the sitemaps and their index. A page's shard depends on its URL alone, so that a new page
 * changes one shard. Puts out the {@link RenderTags}.
 */
public final class WriteSitemaps extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  public static final TupleTag<KV<Integer, Block<ListPage>>> LISTS = new TupleTag<>("lists");

  private static final TupleTag<KV<Integer, Block<SitemapEntry>>> SITEMAPS =
      new TupleTag<>("sitemaps");

  /**
   * A shard is planned for half of the URLs that it may hold: hashing is uneven, and lists come to
   * the pages. A site that grows over this number, or a doubling of it, takes twice as many shards,
   * for which the pipeline runs; the number is not round, since those of tried sites often are.
   */
  private static final int PAGES_IN_A_SHARD = 24_000;

  private final transient RenderContext context;
  private final Buckets shards;

  private WriteSitemaps(RenderContext context, Buckets shards) {
    this.context = context;
    this.shards = shards;
  }

  /** Writes the sitemaps of a site of about so many pages. */
  public static WriteSitemaps in(RenderContext context, long pages) {
    return new WriteSitemaps(context, shards(pages));
  }

  /** The shards of the sitemaps of a site of about so many pages. */
  static Buckets shards(long pages) {
    long needed = Math.max(1, (pages + PAGES_IN_A_SHARD - 1) / PAGES_IN_A_SHARD);
    return new Buckets((int) Math.max(1, Long.highestOneBit(2 * needed - 1)));
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollection<KV<Integer, Block<SitemapEntry>>> pages =
        input
            .get(PAGES)
            .apply("EnterPages", ParDo.of(new EnterFn<>(shards, PageRef.WIRE, Entries::ofPage)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<SitemapEntry>>> lists =
        input
            .get(LISTS)
            .apply("EnterLists", ParDo.of(new EnterFn<>(shards, ListPage.WIRE, Entries::ofList)))
            .setCoder(BlockCoder.keyed());
    PCollectionTuple written =
        PCollectionList.of(pages)
            .and(lists)
            .apply("AllEntries", Flatten.pCollections())
            .apply("GroupByShard", GroupByKey.create())
            .apply(
                "WriteShards",
                ParDo.of(new ShardFn(context))
                    .withSideInputs(context.navigation())
                    .withOutputTags(RenderTags.FILES, RenderTags.besidesFiles().and(SITEMAPS)));
    PCollectionTuple index =
        written
            .get(SITEMAPS)
            .setCoder(BlockCoder.keyed())
            .apply("GroupShards", GroupByKey.create())
            .apply("WriteIndex", RenderFn.step(new IndexFn(context), context));
    return merged(RenderTags.withCoders(written), RenderTags.withCoders(index));
  }

  private static PCollectionTuple merged(PCollectionTuple shards, PCollectionTuple index) {
    PCollection<KV<Integer, Block<OutputFile>>> files =
        PCollectionList.of(shards.get(RenderTags.FILES))
            .and(index.get(RenderTags.FILES))
            .apply("Files", Flatten.pCollections());
    PCollection<Failure> failures =
        PCollectionList.of(shards.get(RenderTags.FAILURES))
            .and(index.get(RenderTags.FAILURES))
            .apply("Failures", Flatten.pCollections());
    return PCollectionTuple.of(RenderTags.FILES, files)
        .and(RenderTags.FAILURES, failures)
        .and(RenderTags.TALLIES, shards.get(RenderTags.TALLIES));
  }

  /** Which records stand in a sitemap. */
  private static final class Entries {
    static @Nullable SitemapEntry ofPage(PageRef page) {
      return page.isContent() ? SitemapEntry.of(page) : null;
    }

    static @Nullable SitemapEntry ofList(ListPage list) {
      return list.position() == 1 ? SitemapEntry.of(list.owner()) : null;
    }
  }

  private static final class EnterFn<T>
      extends DoFn<KV<Integer, Block<T>>, KV<Integer, Block<SitemapEntry>>> {
    private static final long serialVersionUID = 1;

    private final Buckets shards;
    private final Wire<T> wire;
    private final SerializableFunction<T, @Nullable SitemapEntry> entry;

    EnterFn(Buckets shards, Wire<T> wire, SerializableFunction<T, @Nullable SitemapEntry> entry) {
      this.shards = shards;
      this.wire = wire;
      this.entry = entry;
    }

    @ProcessElement
    public void enter(
        @Element KV<Integer, Block<T>> block,
        OutputReceiver<KV<Integer, Block<SitemapEntry>>> receiver) {
      try (BlockWriter<SitemapEntry> writer = new BlockWriter<>(SitemapEntry.WIRE, receiver)) {
        block
            .getValue()
            .forEach(
                wire,
                record -> {
                  SitemapEntry found = entry.apply(record);
                  if (found != null) {
                    writer.add(shards.of(found.url()), found);
                  }
                });
      }
    }
  }

  private static final class ShardFn extends RenderFn<KV<Integer, Iterable<Block<SitemapEntry>>>> {
    private static final long serialVersionUID = 1;

    ShardFn(RenderContext context) {
      super(context, "lists");
    }

    @ProcessElement
    public void write(ProcessContext context, MultiOutputReceiver out) throws IOException {
      int shard = context.element().getKey();
      List<SitemapEntry> entries = Block.list(context.element().getValue(), SitemapEntry.WIRE);
      entries.sort(SitemapEntry.ORDER);
      Sitemaps sitemaps = new Sitemaps(renderer(context).site().config());
      try (PageOutput output = open(context, shard, out);
          BlockWriter<SitemapEntry> written =
              new BlockWriter<>(SitemapEntry.WIRE, out.get(SITEMAPS))) {
        List<List<SitemapEntry>> parts = sitemaps.parts(entries);
        for (int i = 0; i < parts.size(); i++) {
          List<SitemapEntry> part = parts.get(i);
          String path = "sitemap-" + (shard + 1) + (i == 0 ? "" : "-" + (i + 1)) + ".xml";
          output.generate(path, "", () -> sitemaps.pages(part));
          written.add(0, new SitemapEntry("/" + path, Sitemaps.latest(part)));
        }
      }
    }
  }

  private static final class IndexFn extends RenderFn<KV<Integer, Iterable<Block<SitemapEntry>>>> {
    private static final long serialVersionUID = 1;

    IndexFn(RenderContext context) {
      super(context, "lists");
    }

    @ProcessElement
    public void write(ProcessContext context, MultiOutputReceiver out) throws IOException {
      List<SitemapEntry> sitemaps = Block.list(context.element().getValue(), SitemapEntry.WIRE);
      sitemaps.sort(
          Comparator.comparing((SitemapEntry entry) -> entry.url().length())
              .thenComparing(SitemapEntry.ORDER));
      try (PageOutput output = open(context, 0, out)) {
        output.generate(
            "sitemap.xml",
            "",
            () -> new Sitemaps(renderer(context).site().config()).index(sitemaps));
      }
    }
  }
}
