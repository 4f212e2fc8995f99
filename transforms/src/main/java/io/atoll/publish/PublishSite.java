package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.GroupBlocks;
import io.atoll.bucket.StageMetrics;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final TupleTag<Tally> SETTLED = new TupleTag<>("settled");
  private static final TupleTag<SiteChanges> CHANGES = new TupleTag<>("changes");

  private final SiteFolders folders;
  private final Gate gate;
  private final Baseline.Making making;
  private final ManifestParts parts;
  private final PublishedFiles published;
  private final OutputLayout layout;

  private PublishSite(
      SiteFolders folders,
      Gate gate,
      Baseline.Making making,
      ManifestParts parts,
      OutputLayout layout) {
    this.folders = folders;
    this.making = making;
    this.published = new PublishedFiles(folders, true);
    this.gate = gate;
    this.parts = parts;
    this.layout = layout;
  }

  /** Publishes a site of about so many files in place if the gate lets it pass. */
  public static PublishSite through(
      Gate gate, SiteFolders folders, Baseline.Making making, long files) {
    return new PublishSite(
        folders, gate, making, ManifestParts.forFiles(files), OutputLayout.IN_PLACE);
  }

  /** The same, published in the given layout. */
  public PublishSite as(OutputLayout wanted) {
    return new PublishSite(folders, gate, making, parts, wanted);
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
                ParDo.of(new SettleFn(this, failures))
                    .withSideInputs(failures)
                    .withOutputTags(SETTLED, TupleTagList.of(FAILURES).and(CHANGES)));
    settled.get(CHANGES).setCoder(WireCoder.of(SiteChanges.WIRE));
    settled.get(SETTLED).setCoder(WireCoder.of(Tally.WIRE));
    PCollection<Tally> kept =
        input
            .get(FILES)
            .apply("GroupByBucket", GroupByKey.create())
            .apply("KeepInputs", ParDo.of(new KeepFn(published)))
            .setCoder(WireCoder.of(Tally.WIRE));
    settled.get(FAILURES).setCoder(WireCoder.of(Failure.WIRE));
    PCollection<Integer> done =
        toBeRead(input, settled, kept)
            .apply("GroupAll", GroupBlocks.byBucket())
            .apply("Commit", ParDo.of(new CommitFn(this)));
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
    return files.apply("CutManifest", ParDo.of(new CutFn(parts))).setCoder(BlockCoder.keyed());
  }

  /** Settles also the parts without a new file: old ones may stay there. */
  private PCollection<KV<Integer, Block<OutputFile>>> everyPart(Pipeline pipeline) {
    List<KV<Integer, Block<OutputFile>>> empty = new ArrayList<>();
    for (int part = 0; part < parts.count(); part++) {
      empty.add(KV.of(part, Block.empty()));
    }
    return pipeline.apply("EveryPart", Create.of(empty).withCoder(BlockCoder.keyed()));
  }

  private static final class CutFn
      extends DoFn<KV<Integer, Block<OutputFile>>, KV<Integer, Block<OutputFile>>> {
    private static final long serialVersionUID = 1;

    private final ManifestParts parts;

    CutFn(ManifestParts parts) {
      this.parts = parts;
    }

    @ProcessElement
    public void cut(
        @Element KV<Integer, Block<OutputFile>> block,
        OutputReceiver<KV<Integer, Block<OutputFile>>> receiver) {
      try (BlockWriter<OutputFile> writer = new BlockWriter<>(OutputFile.WIRE, receiver)) {
        block.getValue().forEach(OutputFile.WIRE, file -> writer.add(parts.of(file.path()), file));
      }
    }
  }

  /** Keeps what the files of a bucket were made from, for the next build. */
  private static final class KeepFn extends DoFn<KV<Integer, Iterable<Block<OutputFile>>>, Tally> {
    private static final long serialVersionUID = 1;

    private final PublishedFiles published;

    KeepFn(PublishedFiles published) {
      this.published = published;
    }

    @ProcessElement
    public void keep(
        @Element KV<Integer, Iterable<Block<OutputFile>>> bucket, OutputReceiver<Tally> done)
        throws IOException {
      published.keep(bucket.getKey(), Block.records(bucket.getValue(), OutputFile.WIRE));
      done.output(new Tally(Map.of()));
    }
  }

  private static final class SettleFn
      extends DoFn<KV<Integer, Iterable<Block<OutputFile>>>, Tally> {
    private static final long serialVersionUID = 1;

    private final StageMetrics metrics = StageMetrics.of("publish");
    private final SiteFolders folders;
    private final ManifestParts parts;
    private final PublishedFiles published;
    private final boolean isRelease;
    private final PCollectionView<List<Failure>> failures;

    SettleFn(PublishSite settings, PCollectionView<List<Failure>> failures) {
      this.folders = settings.folders;
      this.parts = settings.parts;
      this.published = settings.published;
      this.isRelease = settings.layout.releases();
      this.failures = failures;
    }

    @ProcessElement
    public void settle(ProcessContext context, MultiOutputReceiver out) throws IOException {
      metrics.atWork();
      int part = context.element().getKey();
      Set<String> failed = new HashSet<>();
      context.sideInput(failures).forEach(failure -> failed.addAll(names(failure.file())));
      Map<String, OutputFile> old = old(part);
      SettledPart settled =
          new SettledPart(
              Block.records(context.element().getValue(), OutputFile.WIRE),
              old,
              failed,
              published::isInPlace);
      Publication.next(folders).write(part, settled.files());
      for (String path : settled.unneeded()) {
        Files.deleteIfExists(folders.stagingFolder().resolve(path));
      }
      if (isRelease) {
        new NextRelease(folders, new Disk()).add(settled.files(), old);
      }
      metrics.elements(settled.tally().get("written"));
      metrics.bytes(settled.tally().get("bytesWritten"));
      settled.failures().forEach(out.get(FAILURES)::output);
      out.get(CHANGES).output(PartChanges.between(old, settled.files()));
      out.get(SETTLED).output(settled.tally());
    }

    /** A file and, if it may be the place of a record, the packed file that this lies in. */
    private static List<String> names(String file) {
      List<String> names = new ArrayList<>(List.of(file));
      for (int colon = file.indexOf(':'); colon >= 0; colon = file.indexOf(':', colon + 1)) {
        names.add(file.substring(0, colon));
      }
      return names;
    }

    private Map<String, OutputFile> old(int part) throws IOException {
      Manifest manifest = Publication.published(folders);
      Map<String, OutputFile> old = new TreeMap<>();
      for (int each : parts.overlapping(part, manifest.parts())) {
        manifest
            .read(each)
            .forEach(
                (path, file) -> {
                  if (parts.of(path) == part) {
                    old.put(path, file);
                  }
                });
      }
      return old;
    }
  }

  private static final class CommitFn extends DoFn<KV<Integer, Iterable<Block<?>>>, Integer> {
    private static final long serialVersionUID = 1;

    private final SiteFolders folders;
    private final Gate gate;
    private final Baseline.Making making;
    private final ManifestParts parts;
    private final OutputLayout layout;

    CommitFn(PublishSite settings) {
      this.folders = settings.folders;
      this.gate = settings.gate;
      this.making = settings.making;
      this.parts = settings.parts;
      this.layout = settings.layout;
    }

    @ProcessElement
    public void commit(@Element KV<Integer, Iterable<Block<?>>> all, OutputReceiver<Integer> done)
        throws IOException {
      BlockGroup group = BlockGroup.of(all.getValue());
      Tally tally = new Tally(Map.of());
      for (Tally each : group.records(Tally.WIRE)) {
        tally = tally.plus(each);
      }
      List<BrokenLink> broken =
          group.list(BrokenLink.WIRE).stream().sorted().limit(BrokenLink.SHOWN).toList();
      List<Failure> sorted = List.copyOf(new TreeSet<>(group.list(Failure.WIRE)));
      SiteChanges changes = SiteChanges.NONE;
      for (SiteChanges each : group.records(SiteChanges.WIRE)) {
        changes = changes.plus(each);
      }
      Tally last =
          Baseline.read(folders).map(made -> made.ending().tally()).orElse(new Tally(Map.of()));
      String refusal = gate.refusal(tally, sorted, last, changes);
      finish(new Ending(refusal, tally, sorted, broken, changes));
      done.output(0);
    }

    private void finish(Ending ending) throws IOException {
      Tally tally = ending.tally();
      Publication publication = new Publication(folders);
      if (ending.isPublished()) {
        tally = tally.plus(Tally.of("deleted", publish(publication, ending)));
      }
      publication.clear();
      ending.with(tally).write(folders);
    }

    private long publish(Publication publication, Ending ending) throws IOException {
      Baseline baseline = Baseline.of(making, ending);
      return layout.releases()
          ? publication.release(parts, baseline, layout)
          : publication.commit(parts, baseline);
    }
  }
}
