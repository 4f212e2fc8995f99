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
 */
public record Gate(int maxFailures, boolean strict) implements Serializable {

  /** Why the build is not published; empty if it may be. */
  public String refusal(Tally tally, List<Failure> failures) {
    if (failures.size() > maxFailures) {
      return failures.size() + " failures, and --max-failures allows " + maxFailures;
    }
    long broken = tally.get("brokenLinks");
    return strict && broken > 0 ? broken + " broken links, and --strict allows none" : "";
  }
}
