package io.atoll.runners;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Counts;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.SiteReleases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person wants to read after a build. */
final class BuildSummary {
  private static final int FAILURES = 50;
  private static final int BROKEN_LINKS = 10;
  private static final int IGNORED = 3;

  private final BuildRequest request;
  private final Outcome outcome;
  private final String elsewhere;

  BuildSummary(BuildRequest request, Outcome outcome, boolean reported) {
    this.request = request;
    this.outcome = outcome;
    this.elsewhere = reported ? "see the report" : "--report FILE names them";
  }

  /** What of the state could not be used and was made anew; empty if all could. */
  Optional<String> ignored() {
    List<String> parts = outcome.ignored();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    String first = parts.stream().limit(IGNORED).collect(Collectors.joining("; "));
    int more = parts.size() - IGNORED;
    return Optional.of(first + (more > 0 ? "; and " + more + " more, " + elsewhere : ""));
  }

  /** The first failures, then the first broken links, a line each. */
  List<String> problems() {
    List<String> lines = new ArrayList<>();
    addFirst(FAILURES, outcome.failures(), outcome.failures().size(), lines);
    long broken = outcome.counts().brokenLinks();
    if (broken > 0) {
      lines.add(format("%,d broken %s:", broken, broken == 1 ? "link" : "links"));
      addFirst(BROKEN_LINKS, outcome.brokenLinks(), broken, lines);
    }
    return lines;
  }

  /** What was published, how fast, by which engine if that was chosen for it, and where it is. */
  List<String> result(Duration wall, long peakHeapBytes, Optional<String> choice) {
    Counts counts = outcome.counts();
    double seconds = wall.toNanos() / 1e9;
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%,d pages: %,d islands (%.0f%%), %,d connected; %,d lists",
            counts.pages(),
            counts.islands(),
            100.0 * counts.islands() / Math.max(1, counts.pages()),
            counts.connected(),
            counts.listPages()));
    lines.add(format("%,d links, %,d broken", counts.links(), counts.brokenLinks()));
    lines.add(
        format(
            "%,d files written in %.1f s (%,.0f pages/s), peak heap %,d MB",
            counts.written(), seconds, counts.pages() / seconds, peakHeapBytes >> 20));
    choice.ifPresent(lines::add);
    if (!outcome.pipelineReason().isEmpty()) {
      lines.add("Edits alone could not be built: " + outcome.pipelineReason());
    }
    lines.add("The site is at " + SiteReleases.entrance(request.output()).resolve("index.html"));
    return lines;
  }

  private void addFirst(int limit, List<?> problems, long total, List<String> lines) {
    problems.stream().limit(limit).map(String::valueOf).forEach(lines::add);
    long more = total - Math.min(limit, problems.size());
    if (more > 0) {
      lines.add(format("... and %,d more, %s", more, elsewhere));
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
