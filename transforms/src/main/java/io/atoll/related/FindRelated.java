package io.atoll.related;

import io.atoll.bucket.Ask;
import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.Fact;
import io.atoll.bucket.GroupBlocks;
import io.atoll.bucket.LookUp;
import io.atoll.bucket.Question;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.EdgeKind;
import io.atoll.model.Fingerprint;
import io.atoll.model.Incoming;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.Tally;
import io.atoll.site.Site;
import io.atoll.site.SiteConfig.Related;
import io.atoll.store.SiteSnapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Finds, for each page whose template shows them, the pages that share the greatest weight of terms
 * with it: exactly, and at a cost that is linear in the pages (see {@link TermSubsets}).
 *
 * <p>Expects pages under the bucket of their key; puts out {@link #RELATED} under the bucket of the
 * page that shows them and {@link #INCOMING} edges under that of the page that is shown.
 */
public final class FindRelated
    extends PTransform<PCollection<KV<Integer, Block<PageRef>>>, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<RelatedPages>>> RELATED =
      new TupleTag<>("related");
  public static final TupleTag<KV<Integer, Block<Incoming>>> INCOMING = new TupleTag<>("incoming");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  private static final TupleTag<KV<Integer, Block<Fact<Candidate>>>> CANDIDATES =
      new TupleTag<>("candidates");

  private final SiteSnapshot site;
  private final Buckets buckets;

  private FindRelated(SiteSnapshot site, Buckets buckets) {
    this.site = site;
    this.buckets = buckets;
  }

  public static FindRelated of(SiteSnapshot site, Buckets buckets) {
    return new FindRelated(site, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollection<KV<Integer, Block<PageRef>>> pages) {
    PCollection<KV<Integer, Block<Fact<Candidate>>>> facts =
        pages.apply("Offer", ParDo.of(new OfferFn(site, buckets))).setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<Question>>> questions = pages.apply("AskSubsets", ask());
    int kept = site.load().config().related().limit() + 1;
    PCollection<KV<Integer, Block<Fact<Candidate>>>> answers =
        LookUp.answer(
            "LookUpSubsets",
            facts,
            questions,
            Candidate.WIRE,
            candidates -> Candidate.best(candidates, kept));
    PCollectionTuple related =
        PCollectionTuple.of(PAGES, pages)
            .and(CANDIDATES, answers)
            .apply("GroupByBucket", GroupBlocks.byBucket())
            .apply(
                "Find",
                ParDo.of(new FindFn(site, buckets))
                    .withOutputTags(RELATED, TupleTagList.of(INCOMING).and(TALLIES)));
    related.get(RELATED).setCoder(BlockCoder.keyed());
    related.get(INCOMING).setCoder(BlockCoder.keyed());
    related.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return related;
  }

  private Ask<PageRef> ask() {
    SiteSnapshot snapshot = site;
    return Ask.of(buckets, PageRef.WIRE, (page, asked) -> subsets(snapshot.load(), page, asked));
  }

  /** Every subset under which pages that are related to the page may stand. */
  private static void subsets(Site site, PageRef page, Consumer<Fingerprint> asked) {
    if (RelatedFinder.shows(page, site)) {
      subsets(site).of(page, (subset, weight) -> asked.accept(subset));
    }
  }

  private static TermSubsets subsets(Site site) {
    return new TermSubsets(site.config().related().weights());
  }

  private static final class OfferFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<Fact<Candidate>>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    OfferFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void offer(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<Fact<Candidate>>>> receiver) {
      TermSubsets subsets = subsets(site.load());
      SubsetTable table = new SubsetTable(site.load().config().related().limit() + 1);
      for (PageRef page : Block.records(List.of(block.getValue()), PageRef.WIRE)) {
        if (page.isContent()) {
          Candidate candidate = Candidate.of(page);
          subsets.of(page, (subset, weight) -> table.add(subset, candidate));
        }
      }
      try (BlockWriter<Fact<Candidate>> writer =
          new BlockWriter<>(Fact.wire(Candidate.WIRE), receiver)) {
        table.forEach(
            (subset, best) ->
                best.forEach(page -> writer.add(buckets.of(subset), new Fact<>(subset, page))));
      }
    }
  }

  private static final class FindFn
      extends DoFn<KV<Integer, Iterable<Block<?>>>, KV<Integer, Block<RelatedPages>>> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("related");
    private final SiteSnapshot site;
    private final Buckets buckets;

    FindFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void find(@Element KV<Integer, Iterable<Block<?>>> bucket, MultiOutputReceiver out) {
      metrics.atWork();
      Map<String, Long> shown = new TreeMap<>();
      long edges = 0;
      BlockGroup group = BlockGroup.of(bucket.getValue());
      RelatedFinder finder = finder(group);
      try (BlockWriter<RelatedPages> related =
              new BlockWriter<>(RelatedPages.WIRE, out.get(RELATED));
          BlockWriter<Incoming> incoming = new BlockWriter<>(Incoming.WIRE, out.get(INCOMING))) {
        for (PageRef page : group.records(PageRef.WIRE)) {
          if (!RelatedFinder.shows(page, site.load())) {
            continue;
          }
          metrics.elements(1);
          RelatedPages found = finder.find(page);
          related.add(bucket.getKey(), found);
          edges += found.related().size();
          found.related().forEach(key -> shown.merge(key, 1L, Long::sum));
        }
        shown.forEach((key, by) -> incoming.add(buckets.of(key), shown(key, by)));
      }
      out.get(TALLIES).output(Tally.of("relatedEdges", edges));
    }

    private static Incoming shown(String key, long by) {
      return new Incoming(key, EdgeKind.RELATED, by, by, List.of());
    }

    private RelatedFinder finder(BlockGroup group) {
      Related settings = site.load().config().related();
      SubsetTable table = new SubsetTable(settings.limit() + 1);
      for (Fact<Candidate> fact : group.records(Fact.wire(Candidate.WIRE))) {
        table.add(fact.name(), fact.value());
      }
      return new RelatedFinder(subsets(site.load()), settings.limit(), table.best());
    }
  }
}
