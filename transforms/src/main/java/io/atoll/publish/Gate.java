package io.atoll.publish;

import io.atoll.model.Failure;
import io.atoll.model.Tally;
import java.io.Serializable;
import java.util.List;

/**
 * What a build must fulfil to be published.
 *
 * @param maxFailures how many failures are let pass
 * @param strict whether broken links are not
 * @param limits how much it may differ from what is published
 */
public record Gate(int maxFailures, boolean strict, GateLimits limits) implements Serializable {

  /** A gate that compares the build with nothing. */
  public Gate(int maxFailures, boolean strict) {
    this(maxFailures, strict, GateLimits.NONE);
  }

  /**
   * Why the build is not published; empty if it may be.
   *
   * @param last the counts of the published site; nothing in them if there is none
   */
  public String refusal(Tally tally, List<Failure> failures, Tally last, SiteChanges changes) {
    if (failures.size() > maxFailures) {
      return failures.size() + " failures, and --max-failures allows " + maxFailures;
    }
    long broken = tally.get("brokenLinks");
    if (strict && broken > 0) {
      return broken + " broken links, and --strict allows none";
    }
    return limits.accepted()
        ? ""
        : new GateComparison(limits, tally, failures, last, changes).refusal();
  }
}
