package io.atoll.publish;

import io.atoll.bucket.Block;
import io.atoll.bucket.BlockGroup;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.Tally;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.values.KV;

/** Decides by the gate, publishes, and leaves the ending in the state. */
final class CommitFn extends DoFn<KV<Integer, Iterable<Block<?>>>, Integer> {
  private static final long serialVersionUID = 1;

  private final PublishSettings settings;

  CommitFn(PublishSettings settings) {
    this.settings = settings;
  }

  @ProcessElement
  public void commit(@Element KV<Integer, Iterable<Block<?>>> all, OutputReceiver<Integer> done)
      throws IOException {
    Ending built = ending(BlockGroup.of(all.getValue()));
    Tally last =
        Baseline.read(settings.folders())
            .map(made -> made.ending().tally())
            .orElse(new Tally(Map.of()));
    String refusal =
        settings.gate().refusal(built.tally(), built.failures(), last, built.changes());
    finish(new Ending(refusal, built.tally(), built.failures(), built.broken(), built.changes()));
    done.output(0);
  }

  /** What the build gave, before it is decided upon. */
  private static Ending ending(BlockGroup group) {
    Tally tally = new Tally(Map.of());
    for (Tally each : group.records(Tally.WIRE)) {
      tally = tally.plus(each);
    }
    SiteChanges changes = SiteChanges.NONE;
    for (SiteChanges each : group.records(SiteChanges.WIRE)) {
      changes = changes.plus(each);
    }
    List<BrokenLink> broken =
        group.list(BrokenLink.WIRE).stream().sorted().limit(BrokenLink.SHOWN).toList();
    List<Failure> failures = List.copyOf(new TreeSet<>(group.list(Failure.WIRE)));
    return new Ending("", tally, failures, broken, changes);
  }

  private void finish(Ending ending) throws IOException {
    Tally tally = ending.tally();
    Publication publication = new Publication(settings.folders());
    if (ending.isPublished()) {
      tally = tally.plus(Tally.of("deleted", publish(publication, ending)));
    }
    publication.clear();
    ending.with(tally).write(settings.folders());
  }

  private long publish(Publication publication, Ending ending) throws IOException {
    Baseline baseline = Baseline.of(settings.making(), ending);
    return settings.layout().releases()
        ? publication.release(settings.parts(), baseline, settings.layout())
        : publication.commit(settings.parts(), baseline);
  }
}
