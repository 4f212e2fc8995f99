package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.GroupBlocks;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.Flatten;
import org.apache.beam.sdk.transforms.GroupByKey;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.transforms.View;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollectionList;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.apache.beam.sdk.values.PCollectionView;
import org.apache.beam.sdk.values.PDone;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TupleTagList;

/**
 * Publishes the new site, or not: writes the manifest of all {@link #FILES}, and behind everything
 * else, in one small last step, decides by the {@link Gate} and commits. Leaves the {@link Ending}
 * in the state.
 */
public final class PublishSite extends PTransform<PCollectionTuple, PDone> {
  private static final long serialVersionUID = 1;

  public static final TupleTag<KV<Integer, Block<OutputFile>>> FILES = new TupleTag<>("files");
  public static final TupleTag<Failure> FAILURES = new TupleTag<>("failures");
  public static final TupleTag<BrokenLink> BROKEN = new TupleTag<>("broken");
  public static final TupleTag<Tally> TALLIES = new TupleTag<>("tallies");

  static final TupleTag<Tally> SETTLED = new TupleTag<>("settled");
  static final TupleTag<SiteChanges> CHANGES = new TupleTag<>("changes");

  private final PublishSettings settings;

  private PublishSite(PublishSettings settings) {
    this.settings = settings;
  }

  /** Publishes a site of about so many files in place if the gate lets it pass. */
  public static PublishSite through(
      Gate gate, SiteFolders folders, Baseline.Making making, long files) {
    ManifestParts parts = ManifestParts.forFiles(files);
    PublishedFiles published = new PublishedFiles(folders);
    return new PublishSite(
        new PublishSettings(folders, gate, making, parts, OutputLayout.IN_PLACE, published));
  }

  /** The same, published in the given layout. */
  public PublishSite as(OutputLayout wanted) {
    return new PublishSite(settings.as(wanted));
  }

  /** The same, beside the published files as the build knows them. */
  public PublishSite besides(PublishedFiles published) {
    return new PublishSite(settings.besides(published));
  }

  @Override
  public PDone expand(PCollectionTuple input) {
    PCollectionView<List<Failure>> failures = input.get(FAILURES).apply("Failures", View.asList());
    PCollectionTuple settled =
        PCollectionList.of(cut(input.get(FILES)))
            .and(everyPart(input.getPipeline()))
            .apply("AllParts", Flatten.pCollections())
            .apply("GroupByPart", GroupByKey.create())
            .apply(
                "Settle",
                ParDo.of(new SettleFn(settings, failures))
                    .withSideInputs(failures)
                    .withOutputTags(SETTLED, TupleTagList.of(FAILURES).and(CHANGES)));
    settled.get(CHANGES).setCoder(WireCoder.of(SiteChanges.WIRE));
    settled.get(SETTLED).setCoder(WireCoder.of(Tally.WIRE));
    PCollection<Tally> kept =
        input
            .get(FILES)
            .apply("GroupByBucket", GroupByKey.create())
            .apply("KeepInputs", ParDo.of(new KeepFn(settings.published())))
            .setCoder(WireCoder.of(Tally.WIRE));
    settled.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    PCollection<Integer> done =
        toBeRead(input, settled, kept)
            .apply("GroupAll", GroupBlocks.byBucket())
            .apply("Commit", ParDo.of(new CommitFn(settings)));
    return PDone.in(done.getPipeline());
  }

  /** All that decides, in one bucket; never empty, since each part has a tally. */
  private static PCollectionTuple toBeRead(
      PCollectionTuple input, PCollectionTuple settled, PCollection<Tally> kept) {
    PCollection<Tally> tallies =
        PCollectionList.of(input.get(TALLIES))
            .and(settled.get(SETTLED))
            .and(kept)
            .apply("AllTallies", Flatten.pCollections());
    PCollection<Failure> failures =
        PCollectionList.of(input.get(FAILURES))
            .and(settled.get(FAILURES))
            .apply("AllFailures", Flatten.pCollections());
    return PCollectionTuple.of(new TupleTag<>(), wrap("WrapTallies", tallies, Tally.WIRE))
        .and(new TupleTag<>(), wrap("WrapFailures", failures, Failure.WIRE))
        .and(new TupleTag<>(), wrap("WrapBroken", input.get(BROKEN), BrokenLink.WIRE))
        .and(new TupleTag<>(), wrap("WrapChanges", settled.get(CHANGES), SiteChanges.WIRE));
  }

  private static <T> PCollection<KV<Integer, Block<T>>> wrap(
      String step, PCollection<T> records, Wire<T> wire) {
    return records.apply(step, ParDo.of(new WrapFn<>(wire))).setCoder(BlockCoder.keyed());
  }

  private static final class WrapFn<T> extends DoFn<T, KV<Integer, Block<T>>> {
    private static final long serialVersionUID = 1;

    private final Wire<T> wire;

    WrapFn(Wire<T> wire) {
      this.wire = wire;
    }

    @ProcessElement
    public void wrap(@Element T each, OutputReceiver<KV<Integer, Block<T>>> receiver) {
      try (BlockWriter<T> writer = new BlockWriter<>(wire, receiver)) {
        writer.add(0, each);
      }
    }
  }

  private PCollection<KV<Integer, Block<OutputFile>>> cut(
      PCollection<KV<Integer, Block<OutputFile>>> files) {
    return files
        .apply("CutManifest", ParDo.of(new CutFn(settings.parts())))
        .setCoder(BlockCoder.keyed());
  }

  /** Settles also the parts without a new file: old ones may stay there. */
  private PCollection<KV<Integer, Block<OutputFile>>> everyPart(Pipeline pipeline) {
    List<KV<Integer, Block<OutputFile>>> empty = new ArrayList<>();
    for (int part = 0; part < settings.parts().count(); part++) {
      empty.add(KV.of(part, Block.empty()));
    }
    return pipeline.apply("EveryPart", Create.of(empty).withCoder(BlockCoder.keyed()));
  }
}
