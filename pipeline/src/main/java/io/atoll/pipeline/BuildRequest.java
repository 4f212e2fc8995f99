package io.atoll.pipeline;

import io.atoll.model.Reuse;
import io.atoll.publish.GateLimits;
import io.atoll.publish.Publishing;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What a build is asked for. The folders are absolute and checked: the site has content, and
 * neither output nor state lies where the build would read it or the other would delete it.
 *
 * @param site the site's folder
 * @param output where the site is published
 * @param state where the page store, the manifest and the locks lie; may be deleted between builds
 * @param drafts whether drafts are published
 * @param future whether pages with a future publish date are published
 * @param expired whether expired pages are published
 * @param strict whether a broken link keeps the site from being published
 * @param maxFailures how many failures are borne before nothing is published
 * @param limits how much the site may differ from what is published
 * @param workers how many threads work at the same time, at least 1
 * @param heapBytes the most that the heaps may hold in which they work, all together
 * @param publishing in which form, and how many releases are kept
 * @param reuse how much of the last build it takes over
 * @param now when the build began: what "future" and "expired" are measured against
 */
public record BuildRequest(
    Path site,
    Path output,
    Path state,
    boolean drafts,
    boolean future,
    boolean expired,
    boolean strict,
    int maxFailures,
    GateLimits limits,
    int workers,
    long heapBytes,
    Publishing publishing,
    Reuse reuse,
    Instant now) {

  /**
   * A build whose workers share the heap of this process, published as the output has it, and that
   * compares itself with nothing.
   */
  public BuildRequest(
      Path site,
      Path output,
      Path state,
      boolean drafts,
      boolean future,
      boolean expired,
      boolean strict,
      int maxFailures,
      int workers,
      Instant now) {
    this(
        site,
        output,
        state,
        drafts,
        future,
        expired,
        strict,
        maxFailures,
        GateLimits.NONE,
        workers,
        Runtime.getRuntime().maxMemory(),
        Publishing.USUAL,
        Reuse.UNCHANGED,
        now);
  }

  /** The same build by so many workers elsewhere, each with so much heap to itself. */
  public BuildRequest byWorkers(int count, long heapBytesOfEach) {
    return new BuildRequest(
        site,
        output,
        state,
        drafts,
        future,
        expired,
        strict,
        maxFailures,
        limits,
        count,
        count * heapBytesOfEach,
        publishing,
        reuse,
        now);
  }

  /** The same build, published in another way. */
  public BuildRequest published(Publishing otherwise) {
    return with(limits, otherwise, reuse);
  }

  /** The same build taking over so much of the last one. */
  public BuildRequest taking(Reuse other) {
    return with(limits, publishing, other);
  }

  /** The same build, held back if it differs by more from what is published. */
  public BuildRequest within(GateLimits other) {
    return with(other, publishing, reuse);
  }

  private BuildRequest with(GateLimits bounds, Publishing otherwise, Reuse other) {
    return new BuildRequest(
        site,
        output,
        state,
        drafts,
        future,
        expired,
        strict,
        maxFailures,
        bounds,
        workers,
        heapBytes,
        otherwise,
        other,
        now);
  }
}
