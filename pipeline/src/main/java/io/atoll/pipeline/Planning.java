package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.discover.DiscoverSources;
import io.atoll.discover.SiteSize;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Reuse;
import io.atoll.publish.Baseline;
import io.atoll.publish.Ending;
import io.atoll.publish.Gate;
import io.atoll.publish.OutputLayout;
import io.atoll.publish.Publication;
import io.atoll.site.Site;
import io.atoll.store.DamagedFileException;
import io.atoll.store.Ignored;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fixes what is fixed before a site is built. */
final class Planning {
  private final BuildRequest request;
  private final SiteFolders folders;
  private final SiteSnapshot site;
  private final StateLayout layout;
  private final OutputLayout output;
  private final Set<Ignored> ignored = new LinkedHashSet<>();
  private String pipelineReason = "";
  private final long startedMillis = System.currentTimeMillis();

  Planning(BuildRequest request, SiteFolders folders, Site site) throws IOException {
    this.request = request;
    this.folders = folders;
    this.output = OutputLayout.of(folders, request.publishing(), request.now());
    this.site = SiteSnapshot.write(site, folders.inState("site").toString());
    this.layout = StateLayout.in(folders);
  }

  /** How the build ended if it took no pipeline; absent if it takes one. */
  Optional<Ending> edited() throws IOException {
    if (request.reuse() == Reuse.NOTHING) {
      return Optional.empty();
    }
    Optional<StateLayout.Facts> last = layout.last(site.fingerprint());
    if (last.isEmpty()) {
      pipelineReason =
          layout.parsedOtherwise(site.fingerprint())
              ? "settings have changed by which sources are read"
              : "";
      return Optional.empty();
    }
    return edited(last.get());
  }

  private Optional<Ending> edited(StateLayout.Facts last) throws IOException {
    BuildPlan plan = plan(new Buckets(last.buckets()), SiteSize.UNKNOWN);
    try {
      Optional<Baseline> published = Baseline.read(folders);
      if (published.isPresent()) {
        EditedSite edits =
            new EditedSite(plan, published.get(), last.parsedMillis(), request.heapBytes());
        return Optional.of(edits.build());
      }
    } catch (DamagedFileException e) {
      ignored.add(e.ignored());
      pipelineReason = "a part of the state is damaged";
    } catch (PipelineNeededException e) {
      pipelineReason = e.reason();
    }
    Publication.recover(folders);
    return Optional.empty();
  }

  /** Why edits alone could not be built; empty if they could, or if nothing was built before. */
  String pipelineReason() {
    return pipelineReason;
  }

  /** What this build could not use of the state. */
  List<Ignored> ignored() {
    return List.copyOf(ignored);
  }

  /** The plan of a pipeline; what is damaged of the state is out of its way. */
  BuildPlan plan() throws IOException {
    ignored.addAll(new StateCheck(folders, layout).clear(site.fingerprint(), request.reuse()));
    SiteSize size = DiscoverSources.measure(folders);
    Buckets wanted = Buckets.forPages(size.pages(), request.workers(), request.heapBytes());
    Buckets buckets = layout.suiting(wanted, site.fingerprint(), request.reuse(), startedMillis);
    BuildPlan plan = plan(buckets, size);
    if (!size.hasPacked()) {
      plan.sources().forgetPacked(Set.of());
    }
    return plan;
  }

  private BuildPlan plan(Buckets buckets, SiteSize size) {
    return new BuildPlan(
        site,
        folders,
        buckets,
        size,
        new Gate(request.maxFailures(), request.strict(), request.limits()),
        output,
        request.reuse(),
        startedMillis);
  }
}
