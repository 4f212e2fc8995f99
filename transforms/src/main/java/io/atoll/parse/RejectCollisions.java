package io.atoll.parse;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.Buckets;
import io.atoll.bucket.WireCoder;
import io.atoll.model.Asset;
import io.atoll.model.Failure;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.SerializableBiFunction;
import org.apache.beam.sdk.transforms.SerializableFunction;
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
 * Lets only one page or file through for each URL: of two pages the first by key stays, the other
 * is a failure that names both; a page stays before a generated list, and that before an alias.
 *
 * <p>Takes and gives {@link #PAGES}, {@link #LINKS} and {@link #ASSETS}, under the same buckets.
 */
public final class RejectCollisions extends PTransform<PCollectionTuple, PCollectionTuple> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<PageRef>>> PAGES = ParsePages.PAGES;
  public static final TupleTag<KV<Integer, Block<PageLinks>>> LINKS = ParsePages.LINKS;
  public static final TupleTag<KV<Integer, Block<Asset>>> ASSETS = ParsePages.ASSETS;
  public static final TupleTag<Failure> FAILURES = ParsePages.FAILURES;

  private static final TupleTag<String> LOSERS = new TupleTag<>("losers");

  private final Buckets buckets;
  private final boolean byKey;

  private RejectCollisions(Buckets buckets, boolean byKey) {
    this.buckets = buckets;
    this.byKey = byKey;
  }

  public static RejectCollisions of(Buckets buckets) {
    return new RejectCollisions(buckets, false);
  }

  /** Lets only one page through for each key, too, which {@link ParsePages} does among files. */
  public RejectCollisions withKeys(boolean areToBeToldApart) {
    return new RejectCollisions(buckets, areToBeToldApart);
  }

  @Override
  public PCollectionTuple expand(PCollectionTuple input) {
    PCollectionTuple settled =
        claims(input)
            .apply("GroupByBucket", GroupByKey.create())
            .apply(
                "Settle",
                ParDo.of(new SettleFn()).withOutputTags(LOSERS, TupleTagList.of(FAILURES)));
    PCollectionView<List<String>> losers =
        settled.get(LOSERS).setCoder(StringUtf8Coder.of()).apply("Losers", View.asList());
    return PCollectionTuple.of(
            PAGES, keep("KeepPages", input.get(PAGES), PageRef.WIRE, Keeper::page, losers))
        .and(LINKS, keep("KeepLinks", input.get(LINKS), PageLinks.WIRE, Keeper::links, losers))
        .and(ASSETS, keep("KeepAssets", input.get(ASSETS), Asset.WIRE, Keeper::asset, losers))
        .and(FAILURES, settled.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE)));
  }

  private PCollection<KV<Integer, Block<Claim>>> claims(PCollectionTuple input) {
    PCollection<KV<Integer, Block<Claim>>> pages =
        input
            .get(PAGES)
            .apply(
                "ClaimPages",
                ParDo.of(
                    new ClaimFn<>(buckets, PageRef.WIRE, byKey ? Claims::withKeys : Claims::of)))
            .setCoder(BlockCoder.keyed());
    PCollection<KV<Integer, Block<Claim>>> assets =
        input
            .get(ASSETS)
            .apply(
                "ClaimAssets",
                ParDo.of(new ClaimFn<>(buckets, Asset.WIRE, asset -> List.of(Claims.of(asset)))))
            .setCoder(BlockCoder.keyed());
    return PCollectionList.of(pages).and(assets).apply("AllClaims", Flatten.pCollections());
  }

  private static <T> PCollection<KV<Integer, Block<T>>> keep(
      String step,
      PCollection<KV<Integer, Block<T>>> blocks,
      Wire<T> wire,
      SerializableBiFunction<T, Set<String>, @Nullable T> keeper,
      PCollectionView<List<String>> losers) {
    return blocks
        .apply(step, ParDo.of(new KeepFn<>(wire, keeper, losers)).withSideInputs(losers))
        .setCoder(BlockCoder.keyed());
  }

  /** What remains of a record when the losers are gone; null if nothing. */
  private static final class Keeper {
    static @Nullable PageRef page(PageRef page, Set<String> losers) {
      if (losers.contains(Claims.pageId(page))) {
        return null;
      }
      return page.withAliases(
          page.aliases().stream()
              .filter(alias -> !losers.contains(Claims.aliasId(page, alias)))
              .toList());
    }

    static @Nullable PageLinks links(PageLinks links, Set<String> losers) {
      return losers.contains(Claims.pageId(links)) ? null : links;
    }

    static @Nullable Asset asset(Asset asset, Set<String> losers) {
      return losers.contains(Claims.assetId(asset)) ? null : asset;
    }
  }

  private static final class ClaimFn<T>
      extends DoFn<KV<Integer, Block<T>>, KV<Integer, Block<Claim>>> {
    private static final long serialVersionUID = 1;

    private final Buckets buckets;
    private final Wire<T> wire;
    private final SerializableFunction<T, List<Claim>> claims;

    ClaimFn(Buckets buckets, Wire<T> wire, SerializableFunction<T, List<Claim>> claims) {
      this.buckets = buckets;
      this.wire = wire;
      this.claims = claims;
    }

    @ProcessElement
    public void claim(
        @Element KV<Integer, Block<T>> block, OutputReceiver<KV<Integer, Block<Claim>>> receiver) {
      Set<Claim> distinct = new HashSet<>();
      block.getValue().forEach(wire, record -> distinct.addAll(claims.apply(record)));
      try (BlockWriter<Claim> writer = new BlockWriter<>(Claim.WIRE, receiver)) {
        distinct.forEach(claim -> writer.add(buckets.of(claim.url()), claim));
      }
    }
  }

  private static final class SettleFn extends DoFn<KV<Integer, Iterable<Block<Claim>>>, String> {
    private static final long serialVersionUID = 1;

    @ProcessElement
    public void settle(
        @Element KV<Integer, Iterable<Block<Claim>>> bucket, MultiOutputReceiver out) {
      Claims claims = new Claims(Block.records(bucket.getValue(), Claim.WIRE));
      claims.losers().forEach(out.get(LOSERS)::output);
      claims.failures().forEach(out.get(FAILURES)::output);
    }
  }

  private static final class KeepFn<T> extends DoFn<KV<Integer, Block<T>>, KV<Integer, Block<T>>> {
    private static final long serialVersionUID = 1;

    private final Wire<T> wire;
    private final SerializableBiFunction<T, Set<String>, @Nullable T> keeper;
    private final PCollectionView<List<String>> losers;

    KeepFn(
        Wire<T> wire,
        SerializableBiFunction<T, Set<String>, @Nullable T> keeper,
        PCollectionView<List<String>> losers) {
      this.wire = wire;
      this.keeper = keeper;
      this.losers = losers;
    }

    @ProcessElement
    public void keep(ProcessContext context, OutputReceiver<KV<Integer, Block<T>>> receiver) {
      KV<Integer, Block<T>> block = context.element();
      List<String> rejected = context.sideInput(losers);
      if (rejected.isEmpty()) {
        receiver.output(block);
        return;
      }
      Set<String> set = new HashSet<>(rejected);
      try (BlockWriter<T> writer = new BlockWriter<>(wire, receiver)) {
        block
            .getValue()
            .forEach(
                wire,
                record -> {
                  T kept = keeper.apply(record, set);
                  if (kept != null) {
                    writer.add(block.getKey(), kept);
                  }
                });
      }
    }
  }
}
