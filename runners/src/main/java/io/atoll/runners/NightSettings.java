package io.atoll.runners;

import io.atoll.runners.nightly.Hook;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a night does beside building.
 *
 * @param retries how often it builds again
 * @param firstWait how long it waits before the first of these
 * @param report where the report goes, too, beside its place in the state; null for nowhere
 * @param page where the report to be read goes; null for its place in the state
 * @param metrics where the metrics go; null for nowhere
 * @param onSuccess what is run if the site was published
 * @param onFailure what is run if it was not
 */
record NightSettings(
    int retries,
    Duration firstWait,
    @Nullable Path report,
    @Nullable Path page,
    @Nullable Path metrics,
    @Nullable Hook onSuccess,
    @Nullable Hook onFailure) {

  /** Waits. */
  @FunctionalInterface
  interface Pause {
    void lasting(Duration time) throws InterruptedException;
  }
}
