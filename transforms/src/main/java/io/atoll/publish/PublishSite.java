package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockCoder;
import io.atoll.bucket.BlockWriter;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
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
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;
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

  private final SiteFolders folders;
  private final Gate gate;
  private final ManifestParts parts;

  private PublishSite(SiteFolders folders, Gate gate, ManifestParts parts) {
    this.folders = folders;
    this.gate = gate;
    this.parts = parts;
  }

  /** Publishes a site of about so many files if the gate lets it pass. */
  public static PublishSite through(Gate gate, SiteFolders folders, long files) {
    return new PublishSite(folders, gate, ManifestParts.forFiles(files));
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
                ParDo.of(new SettleFn(folders, parts, failures))
                    .withSideInputs(failures)
                    .withOutputTags(SETTLED, TupleTagList.of(FAILURES)));
    PCollectionView<List<Tally>> written =
        settled.get(SETTLED).setCoder(WireCoder.of(Tally.WIRE)).apply("Parts", View.asList());
    PCollectionView<List<Failure>> late =
        settled
            .get(FAILURES)
            .setCoder(WireCoder.of(Failure.WIRE))
            .apply("LateFailures", View.asList());
    PCollectionView<List<Tally>> tallies = input.get(TALLIES).apply("Tallies", View.asList());
    PCollectionView<List<BrokenLink>> broken = input.get(BROKEN).apply("Broken", View.asList());
    CommitFn commit = new CommitFn(this, failures, late, written, tallies, broken);
    PCollection<Integer> done =
        input
            .getPipeline()
            .apply("Once", Create.of(0))
            .apply(
                "Commit",
                ParDo.of(commit).withSideInputs(failures, late, written, tallies, broken));
    return PDone.in(done.getPipeline());
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

  private static final class SettleFn
      extends DoFn<KV<Integer, Iterable<Block<OutputFile>>>, Tally> {
    private static final long serialVersionUID = 1;

    private final Counter elements = Metrics.counter("atoll", "publish/elements");
    private final SiteFolders folders;
    private final ManifestParts parts;
    private final PCollectionView<List<Failure>> failures;

    SettleFn(SiteFolders folders, ManifestParts parts, PCollectionView<List<Failure>> failures) {
      this.folders = folders;
      this.parts = parts;
      this.failures = failures;
    }

    @ProcessElement
    public void settle(ProcessContext context, MultiOutputReceiver out) throws IOException {
      int part = context.element().getKey();
      Set<String> failed = new HashSet<>();
      context.sideInput(failures).forEach(failure -> failed.add(failure.file()));
      SettledPart settled =
          new SettledPart(
              Block.records(context.element().getValue(), OutputFile.WIRE),
              old(part),
              failed,
              this::isInPlace);
      Publication.next(folders).write(part, settled.files());
      for (String path : settled.unchanged()) {
        Files.deleteIfExists(folders.stagingFolder().resolve(path));
      }
      elements.inc(settled.tally().get("written"));
      settled.failures().forEach(out.get(FAILURES)::output);
      out.get(SETTLED).output(settled.tally());
    }

    /** Whether a published file is still there: the output may have been deleted since. */
    private boolean isInPlace(OutputFile file) {
      try {
        return Files.size(folders.outputFolder().resolve(file.path())) == file.size();
      } catch (IOException e) {
        return false;
      }
    }

    private Map<String, OutputFile> old(int part) throws IOException {
      Manifest published = Publication.published(folders);
      Map<String, OutputFile> old = new TreeMap<>();
      for (int each : parts.overlapping(part, published.parts())) {
        published
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

  private static final class CommitFn extends DoFn<Integer, Integer> {
    private static final long serialVersionUID = 1;

    private final SiteFolders folders;
    private final Gate gate;
    private final ManifestParts parts;
    private final PCollectionView<List<Failure>> failures;
    private final PCollectionView<List<Failure>> late;
    private final PCollectionView<List<Tally>> written;
    private final PCollectionView<List<Tally>> tallies;
    private final PCollectionView<List<BrokenLink>> broken;

    CommitFn(
        PublishSite settings,
        PCollectionView<List<Failure>> failures,
        PCollectionView<List<Failure>> late,
        PCollectionView<List<Tally>> written,
        PCollectionView<List<Tally>> tallies,
        PCollectionView<List<BrokenLink>> broken) {
      this.folders = settings.folders;
      this.gate = settings.gate;
      this.parts = settings.parts;
      this.failures = failures;
      this.late = late;
      this.written = written;
      this.tallies = tallies;
      this.broken = broken;
    }

    @ProcessElement
    public void commit(ProcessContext context) throws IOException {
      Set<Failure> all = new TreeSet<>(context.sideInput(failures));
      all.addAll(context.sideInput(late));
      Tally tally = new Tally(Map.of());
      for (PCollectionView<List<Tally>> view : List.of(tallies, written)) {
        for (Tally each : context.sideInput(view)) {
          tally = tally.plus(each);
        }
      }
      List<BrokenLink> links =
          context.sideInput(broken).stream().sorted().limit(BrokenLink.SHOWN).toList();
      List<Failure> sorted = List.copyOf(all);
      finish(new Ending(gate.refusal(tally, sorted), tally, sorted, links));
      context.output(0);
    }

    private void finish(Ending ending) throws IOException {
      Tally tally = ending.tally();
      Publication publication = new Publication(folders);
      if (ending.isPublished()) {
        tally = tally.plus(Tally.of("deleted", publication.commit(parts)));
      }
      publication.clear();
      new Ending(ending.refusal(), tally, ending.failures(), ending.broken()).write(folders);
    }
  }
}
