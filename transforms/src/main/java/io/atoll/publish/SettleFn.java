package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.StageMetrics;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.PCollectionView;

/** Settles a part of the manifest, and adds its files to a release. */
final class SettleFn extends DoFn<KV<Integer, Iterable<Block<OutputFile>>>, Tally> {
  private static final long serialVersionUID = 1;

  private final StageMetrics metrics = StageMetrics.of("publish");
  private final PublishSettings settings;
  private final PublishedFiles published;
  private final PCollectionView<List<Failure>> failures;

  SettleFn(PublishSettings settings, PCollectionView<List<Failure>> failures) {
    this.settings = settings;
    this.published = settings.published();
    this.failures = failures;
  }

  @ProcessElement
  public void settle(ProcessContext context, MultiOutputReceiver out) throws IOException {
    metrics.atWork();
    int part = context.element().getKey();
    Map<String, OutputFile> old = old(part);
    SettledPart settled =
        new SettledPart(
            Block.records(context.element().getValue(), OutputFile.WIRE),
            old,
            failed(context.sideInput(failures)),
            published::isInPlace);
    write(part, settled, old);
    metrics.elements(settled.tally().get("written"));
    metrics.bytes(settled.tally().get("bytesWritten"));
    settled.failures().forEach(out.get(PublishSite.FAILURES)::output);
    out.get(PublishSite.CHANGES).output(PartChanges.between(old, settled.files()));
    out.get(PublishSite.SETTLED).output(settled.tally());
  }

  private void write(int part, SettledPart settled, Map<String, OutputFile> old)
      throws IOException {
    Publication.next(settings.folders()).write(part, settled.files());
    for (String path : settled.unneeded()) {
      Files.deleteIfExists(settings.folders().stagingFolder().resolve(path));
    }
    if (settings.layout().releases()) {
      new NextRelease(settings.folders(), new Disk()).add(settled.files(), old);
    }
  }

  /** The content files that could not be made into pages. */
  private static Set<String> failed(List<Failure> failures) {
    Set<String> failed = new HashSet<>();
    failures.forEach(failure -> failed.addAll(names(failure.file())));
    return failed;
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
    Manifest manifest = Publication.published(settings.folders());
    ManifestParts parts = settings.parts();
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
