package io.atoll.runners;

import io.atoll.publish.GateLimits;
import picocli.CommandLine.Option;

/** The options that say how much a build may differ from what is published. */
final class GateOptions {
  @Option(
      names = "--shrink-gate",
      paramLabel = "PERCENT",
      description = "Hold a site back that has lost so many of its pages (default: 10).")
  private int shrink = GateLimits.DEFAULT.shrink();

  @Option(
      names = "--removed-gate",
      paramLabel = "PERCENT",
      description = "Hold a site back of which so many pages are gone (default: 50).")
  private int removed = GateLimits.DEFAULT.removed();

  @Option(
      names = "--changed-gate",
      paramLabel = "PERCENT",
      description = "Hold a site back of which so many pages have changed (default: 100, never).")
  private int changed = GateLimits.DEFAULT.changed();

  @Option(
      names = "--broken-gate",
      paramLabel = "PERCENT",
      description = "Hold a site back if so many more of its links are broken (default: 5).")
  private int broken = GateLimits.DEFAULT.broken();

  @Option(names = "--accept", description = "Publish this build however much it differs.")
  private boolean accept;

  /**
   * The limits.
   *
   * @throws IllegalArgumentException with what is wrong, in one line
   */
  GateLimits limits() {
    check("--shrink-gate", shrink);
    check("--removed-gate", removed);
    check("--changed-gate", changed);
    check("--broken-gate", broken);
    return new GateLimits(shrink, removed, changed, broken, accept);
  }

  private static void check(String option, int percent) {
    if (percent < 1 || percent > GateLimits.OPEN) {
      throw new IllegalArgumentException(
          option + " must be 1 to 99 percent, or 100 for never, not " + percent);
    }
  }
}
