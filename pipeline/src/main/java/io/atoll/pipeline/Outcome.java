package io.atoll.pipeline;

import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import java.util.List;

/**
 * What came of a build that ran to its end.
 *
 * @param counts what it counted
 * @param failures everything that kept a page from being published, in order
 * @param brokenLinks the first {@value #BROKEN_LINKS} links that lead nowhere, in order of file and
 *     line; {@link Counts#brokenLinks} has the number of all
 * @param stages how long each stage took
 * @param published whether readers now see the new site
 * @param reason why it was not published, in one line; empty if it was
 */
public record Outcome(
    Counts counts,
    List<Failure> failures,
    List<BrokenLink> brokenLinks,
    List<StageTime> stages,
    boolean published,
    String reason) {

  /** How many broken links are named. */
  public static final int BROKEN_LINKS = 1000;

  public Outcome {
    failures = List.copyOf(failures);
    brokenLinks = brokenLinks.stream().limit(BROKEN_LINKS).toList();
    stages = List.copyOf(stages);
  }

  /** The outcome of a build that published nothing, with nothing counted. */
  public static Outcome unpublished(List<Failure> failures, String reason) {
    return new Outcome(Counts.NONE, failures, List.of(), List.of(), false, reason);
  }

  /** The outcome of a build that goes on without the process that began it. */
  static Outcome leftRunning() {
    return unpublished(List.of(), "the build goes on elsewhere");
  }

  /** The same outcome with the times that an engine measured. */
  public Outcome withStages(List<StageTime> measured) {
    return new Outcome(counts, failures, brokenLinks, measured, published, reason);
  }
}
