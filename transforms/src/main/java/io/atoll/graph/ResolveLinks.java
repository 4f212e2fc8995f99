package io.atoll.graph;

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
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.Fingerprint;
import io.atoll.model.Incoming;
import io.atoll.model.ListPage;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.store.SiteSnapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * Resolves every link once all names are known: {@link #RESOLVED} under the bucket of the linking
 * page, {@link #INCOMING} link edges under that of the page they lead to, the first {@link #BROKEN}
 * links, and the counts as {@link #TALLIES}.
 *
 * <p>Expects pages and their links under the bucket of the page's key, assets, and generated lists.
 */
public final class ResolveLinks extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = new TupleTag<>("pages");
  public static final TupleTag<KV<Integer, Block<PageLinks>>> LINKS = new TupleTag<>("links");
  public static final TupleTag<KV<Integer, Block<Asset>>> ASSETS = new TupleTag<>("assets");
  public static final TupleTag<KV<Integer, Block<ListPage>>> LISTS = new TupleTag<>("lists");

  public static final TupleTag<KV<Integer, Block<ResolvedLinks>>> RESOLVED =
      new TupleTag<>("resolved");
  public static final TupleTag<KV<Integer, Block<Incoming>>> INCOMING = new TupleTag<>("incoming");
  public static final TupleTag<BrokenLink> BROKEN = new TupleTag<>("broken");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  private static final Wire<Fact<Target>> ANSWER = Fact.wire(NameTargets.TARGET);
  private static final TupleTag<KV<Integer, Block<Fact<Target>>>> ANSWERS =
      new TupleTag<>("answers");

  private final SiteSnapshot site;
  private final Buckets buckets;

  private ResolveLinks(SiteSnapshot site, Buckets buckets) {
    this.site = site;
    this.buckets = buckets;
  }

  public static ResolveLinks of(SiteSnapshot site, Buckets buckets) {
    return new ResolveLinks(site, buckets);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollection<KV<Integer, Block<PageLinks>>> links = input.get(LINKS);
    PCollection<KV<Integer, Block<Question>>> questions = links.apply("AskNames", ask());
    PCollection<KV<Integer, Block<Fact<Target>>>> answers =
        LookUp.answer(
            "LookUpNames",
            input.apply("NameTargets", NameTargets.of(site, buckets)),
            questions,
            NameTargets.TARGET,
            LinkResolver::choose);
    PCollectionTuple resolved =
        PCollectionTuple.of(LINKS, links)
            .and(ANSWERS, answers)
            .apply("GroupByBucket", GroupBlocks.byBucket())
            .apply(
                "Resolve",
                ParDo.of(new ResolveFn(site, buckets))
                    .withOutputTags(RESOLVED, TupleTagList.of(INCOMING).and(BROKEN).and(TALLIES)));
    resolved.get(RESOLVED).setCoder(BlockCoder.keyed());
    resolved.get(INCOMING).setCoder(BlockCoder.keyed());
    resolved.get(BROKEN).setCoder(WireCoder.of(BrokenLink.WIRE));
    resolved.get(TALLIES).setCoder(WireCoder.of(Tally.WIRE));
    return resolved;
  }

  private Ask<PageLinks> ask() {
    SiteSnapshot snapshot = site;
    return Ask.of(buckets, PageLinks.WIRE, (page, asked) -> names(snapshot, page, asked));
  }

  /** Every name that a link of the page may mean. */
  private static void names(SiteSnapshot site, PageLinks page, Consumer<Fingerprint> asked) {
    LinkNames names = new LinkNames(site.load().config().basePath());
    page.links().stream()
        .flatMap(link -> names.attempts(page, link).stream())
        .flatMap(attempt -> attempt.names().stream())
        .forEach(name -> asked.accept(Fingerprint.of(name)));
  }

  private static final class ResolveFn
      extends DoFn<KV<Integer, Iterable<Block<?>>>, KV<Integer, Block<ResolvedLinks>>> {
    private static final long serialVersionUID = 1;

    private final SiteSnapshot site;
    private final Buckets buckets;

    ResolveFn(SiteSnapshot site, Buckets buckets) {
      this.site = site;
      this.buckets = buckets;
    }

    @ProcessElement
    public void resolve(@Element KV<Integer, Iterable<Block<?>>> bucket, MultiOutputReceiver out) {
      BlockGroup group = BlockGroup.of(bucket.getValue());
      LinkNames names = new LinkNames(site.load().config().basePath());
      LinkResolver resolver = new LinkResolver(names, known(group));
      LinkLedger ledger = new LinkLedger(site.load().demands(Demand.BACKLINKS));
      try (BlockWriter<ResolvedLinks> resolved =
          new BlockWriter<>(ResolvedLinks.WIRE, out.get(RESOLVED))) {
        for (PageLinks page : group.records(PageLinks.WIRE)) {
          ResolvedLinks links = resolver.resolve(page);
          resolved.add(bucket.getKey(), links);
          ledger.enter(page, links);
        }
      }
      try (BlockWriter<Incoming> incoming = new BlockWriter<>(Incoming.WIRE, out.get(INCOMING))) {
        ledger.incoming().forEach(edge -> incoming.add(buckets.of(edge.to()), edge));
      }
      ledger.broken().forEach(out.get(BROKEN)::output);
      out.get(TALLIES).output(ledger.tally());
    }

    private static Map<Fingerprint, List<Target>> known(BlockGroup group) {
      Map<Fingerprint, List<Target>> known = new HashMap<>();
      for (Fact<Target> fact : group.records(ANSWER)) {
        known.computeIfAbsent(fact.name(), n -> new ArrayList<>()).add(fact.value());
      }
      known.replaceAll((name, targets) -> LinkResolver.choose(targets));
      return known;
    }
  }
}
