package io.atoll.pipeline;

import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.Timings;
import io.atoll.publish.SiteChanges;
import io.atoll.store.Ignored;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a build that ran to its end.
 *
 * @param counts what it counted
 * @param failures everything that kept a page from being published, in order
 * @param brokenLinks the first {@value #BROKEN_LINKS} links that lead nowhere, in order of file and
 *     line; {@link Counts#brokenLinks} has the number of all
 * @param changes how the pages differ from those that were published before
 * @param stages how long each stage took
 * @param metrics what the stages counted, by name: {@code STAGE/elements} and the like
 * @param published whether readers now see the new site
 * @param reason why it was not published, in one line; empty if it was
 * @param ignored what of the state could not be used and was made anew, and why
 * @param pipelineReason why all of the site went through the pipeline; empty if only edits were
 *     built, or if nothing was built before
 * @param timings what its slowest pages and its templates took
 */
public record Outcome(
    Counts counts,
    List<Failure> failures,
    List<BrokenLink> brokenLinks,
    SiteChanges changes,
    List<StageTime> stages,
    Map<String, Long> metrics,
    boolean published,
    String reason,
    List<String> ignored,
    String pipelineReason,
    Timings timings) {

  /** How many broken links are named. */
  public static final int BROKEN_LINKS = 1000;

  public Outcome {
    failures = List.copyOf(failures);
    brokenLinks = brokenLinks.stream().limit(BROKEN_LINKS).toList();
    stages = List.copyOf(stages);
    ignored = List.copyOf(ignored);
    metrics = Collections.unmodifiableSortedMap(new TreeMap<>(metrics));
  }

  /** An outcome of a build that could use all of the state, with no page measured. */
  public Outcome(
      Counts counts,
      List<Failure> failures,
      List<BrokenLink> brokenLinks,
      SiteChanges changes,
      List<StageTime> stages,
      Map<String, Long> metrics,
      boolean published,
      String reason) {
    this(
        counts,
        failures,
        brokenLinks,
        changes,
        stages,
        metrics,
        published,
        reason,
        List.of(),
        "",
        Timings.NONE);
  }

  /** The outcome of a build that published nothing, with nothing counted. */
  public static Outcome unpublished(List<Failure> failures, String reason) {
    return new Outcome(
        Counts.NONE, failures, List.of(), SiteChanges.NONE, List.of(), Map.of(), false, reason);
  }

  /** The same outcome with what an engine measured of the stages. */
  public Outcome measured(StageClock clock) {
    return new Outcome(
        counts,
        failures,
        brokenLinks,
        changes,
        clock.times(),
        clock.counters(),
        published,
        reason,
        ignored,
        pipelineReason,
        timings);
  }

  /**
   * The same outcome of a build that could not use these parts of the state, or not edits alone.
   */
  Outcome planned(List<Ignored> parts, String whyPipeline) {
    List<String> all = new ArrayList<>(ignored);
    parts.forEach(part -> all.add(part.toString()));
    return new Outcome(
        counts,
        failures,
        brokenLinks,
        changes,
        stages,
        metrics,
        published,
        reason,
        all,
        whyPipeline,
        timings);
  }

  /** The outcome of a build that goes on without the process that began it. */
  static Outcome leftRunning() {
    return unpublished(List.of(), "the build goes on elsewhere");
  }
}
