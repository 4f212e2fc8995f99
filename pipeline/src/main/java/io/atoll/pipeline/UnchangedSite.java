package io.atoll.pipeline;

import io.atoll.discover.Changes;
import io.atoll.model.Reuse;
import io.atoll.model.Tally;
import io.atoll.publish.Baseline;
import io.atoll.publish.Ending;
import io.atoll.publish.Gate;
import io.atoll.publish.PublishedSite;
import io.atoll.site.Site;
import io.atoll.site.SiteFingerprint;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Finds out that there is nothing to build, without a pipeline. */
final class UnchangedSite {
  private final BuildRequest request;
  private final SiteFolders folders;

  UnchangedSite(BuildRequest request, SiteFolders folders) {
    this.request = request;
    this.folders = folders;
  }

  /** How the last build ended, if this one would end the same and nothing is to be written. */
  Optional<Ending> ending(Site site) throws IOException {
    if (request.reuse() != Reuse.UNCHANGED) {
      return Optional.empty();
    }
    String fingerprint = SiteFingerprint.of(site).rendering();
    Baseline.Making now = Baseline.Making.of(fingerprint, site.selection(), 0);
    Optional<Baseline> last = Baseline.read(folders);
    return last.isPresent() && last.get().holdsFor(now, request.now())
        ? ending(last.get())
        : Optional.empty();
  }

  private Optional<Ending> ending(Baseline last) throws IOException {
    Gate gate = new Gate(request.maxFailures(), request.strict());
    long started = last.making().startedMillis();
    boolean same =
        gate.refusal(last.ending().tally(), last.ending().failures()).isEmpty()
            && Changes.since(folders, started, 0).isPresent();
    long files = same ? new PublishedSite(folders).countIfWhole() : -1;
    return files < 0 ? Optional.empty() : Optional.of(last.ending().with(reused(last, files)));
  }

  /** The counts of the last build, of what this one does none. */
  private static Tally reused(Baseline last, long files) {
    Map<String, Long> done =
        Map.of("rendered", 0L, "written", 0L, "deleted", 0L, "bytesWritten", 0L, "reused", files);
    return last.ending().tally().with(done);
  }
}
