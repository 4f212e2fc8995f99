package io.atoll.taxonomy;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.GroupBlocks;
import io.atoll.bucket.WireCoder;
import io.atoll.model.CodePoints;
import io.atoll.model.Demand;
import io.atoll.model.ListPage;
import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.model.Tally;
import io.atoll.model.Term;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Impulse;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Makes each taxonomy's page, which lists its terms by slug with their counts. Expects all terms
 * under the bucket of their taxonomy, and all pages, among which are the taxonomies' own.
 */
public final class ListTerms extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<Term>>> TERMS = new TupleTag<>("terms");
  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");

  public static final TupleTag<KV<Integer, Block<ListPage>>> LIST_PAGES =
      new TupleTag<>("list-pages");

  /** The names of the runs that have been written to the site index. */
  public static final TupleTag<String> INDEXED = new TupleTag<>("indexed");

  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private static final TupleTag<KV<Integer, Block<PageRef>>> OWNERS = new TupleTag<>("owners");
  private static final TupleTag<KV<Integer, Block<String>>> TAXONOMIES =
      new TupleTag<>("taxonomies");

  /** The plural of a taxonomy. */
  private static final Wire<String> TAXONOMY =
      Wire.of("Taxonomy", (name, out) -> out.text(name), WireInput::text);

  private final SiteSnapshot site;
  private final Buckets buckets;
  private final SiteIndex index;

  private ListTerms(SiteSnapshot site, Buckets buckets, SiteIndex index) {
    this.site = site;
    this.buckets = buckets;
    this.index = index;
  }

  public static ListTerms of(SiteSnapshot site, Buckets buckets, SiteIndex index) {
    return new ListTerms(site, buckets, index);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollection<KV<Integer, Block<PageRef>>> owners =
        input
            .get(PAGES)
            .apply("Owners", ParDo.of(new OwnersFn(site, buckets)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<String>>> taxonomies =
        input
            .getPipeline()
            .apply("Once", Impulse.create())
            .apply("Taxonomies", ParDo.of(new TaxonomiesFn(site, buckets)))
            .setCoder(BlockCoder.keyed());
    PCollectionTuple listed =
        PCollectionTuple.of(TERMS, input.get(TERMS))
            .and(OWNERS, owners)
            .and(TAXONOMIES, taxonomies)
            .apply("GroupByBucket", GroupBlocks.byBucket())
            .apply(
                "List",
                ParDo.of(new ListFn(site, buckets, index))
                    .withOutputTags(LIST_PAGES, TupleTagList.of(INDEXED).and(TALLIES)));
    listed.get(LIST_PAGES).setCoder(BlockCoder.keyed());
    listed.get(INDEXED).setCoder(StringUtf8Coder.of());
    listed.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return listed;
  }

  private static final class TaxonomiesFn extends DoFn<byte[], KV<Integer, Block<String>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    TaxonomiesFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void name(OutputReceiver<KV<Integer, Block<String>>> receiver) {
      try (BlockWriter<String> writer = new BlockWriter<>(TAXONOMY, receiver)) {
        for (String plural : site.load().config().taxonomies().values()) {
          writer.add(buckets.of(plural), plural);
        }
      }
    }
  }

  private static final class OwnersFn
      extends DoFn<KV<Integer, Block<PageRef>>, KV<Integer, Block<PageRef>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    OwnersFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void select(
        @Element KV<Integer, Block<PageRef>> block,
        OutputReceiver<KV<Integer, Block<PageRef>>> receiver) {
      Collection<String> taxonomies = site.load().config().taxonomies().values();
      try (BlockWriter<PageRef> writer = new BlockWriter<>(PageRef.WIRE, receiver)) {
        block
            .getValue()
            .forEach(
                PageRef.WIRE,
                page -> {
                  String key = PageKeys.of(page.url());
                  if (taxonomies.contains(key)) {
                    writer.add(buckets.of(key), page);
                  }
                });
      }
    }
  }

  private static final class ListFn
      extends DoFn<KV<Integer, Iterable<Block<?>>>, KV<Integer, Block<ListPage>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;
    private final SiteIndex index;

    ListFn(SiteSnapshot site, Buckets buckets, SiteIndex index) {
      this.site = site;
      this.buckets = buckets;
      this.index = index;
    }

    @ProcessElement
    public void list(@Element KV<Integer, Iterable<Block<?>>> bucket, MultiOutputReceiver out)
        throws IOException {
      BlockGroup group = BlockGroup.of(bucket.getValue());
      Map<String, List<Term>> terms = new HashMap<>();
      for (Term term : group.records(Term.WIRE)) {
        terms.computeIfAbsent(term.ref().taxonomy(), t -> new ArrayList<>()).add(term);
      }
      List<PageRef> owners = group.list(PageRef.WIRE);
      try (BlockWriter<ListPage> pages = new BlockWriter<>(ListPage.WIRE, out.get(LIST_PAGES))) {
        for (String taxonomy : group.records(TAXONOMY)) {
          List<Term> sorted = sorted(terms.getOrDefault(taxonomy, List.of()));
          if (site.load().demands(Demand.TERMS)) {
            index.write(SiteIndex.terms(taxonomy), sorted, Term.WIRE);
            out.get(INDEXED).output(SiteIndex.terms(taxonomy));
          }
          PageRef owner = owner(taxonomy, owners);
          if (!owner.isContent() && !site.load().config().disabled("taxonomy")) {
            pages.add(buckets.of(owner.url()), page(owner, sorted));
            out.get(TALLIES).output(Tally.of("listPages", 1));
          }
        }
      }
    }

    private static List<Term> sorted(List<Term> terms) {
      return terms.stream()
          .sorted(Comparator.comparing((Term term) -> term.ref().slug(), CodePoints.ORDER))
          .toList();
    }

    private static PageRef owner(String taxonomy, List<PageRef> owners) {
      Optional<PageRef> authored =
          owners.stream().filter(page -> PageKeys.of(page.url()).equals(taxonomy)).findFirst();
      return authored.orElseGet(() -> GeneratedOwner.ofTaxonomy(taxonomy));
    }

    private static ListPage page(PageRef owner, List<Term> terms) {
      return new ListPage(owner, 1, 1, terms.size(), List.of(), List.of(), terms, false);
    }
  }
}
