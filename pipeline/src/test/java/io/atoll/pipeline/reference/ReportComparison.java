package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what a build reports with what the twin found. */
public final class ReportComparison {
  private ReportComparison() {}

  /** Fails unless the report of a build, read from its JSON, agrees with the twin. */
  public static void assertAgrees(ReferenceSite twin, Map<String, Object> report) {
    List<String> differences = differences(twin, report);
    if (!differences.isEmpty()) {
      throw new AssertionError(
          "the build disagrees with its twin:\n" + String.join("\n", differences));
    }
  }

  /** Every number and failure that differs, in words. */
  public static List<String> differences(ReferenceSite twin, Map<String, Object> report) {
    List<String> differences = new ArrayList<>();
    twin.counts()
        .forEach(
            (name, count) -> {
              if (number(report.get(name)) != count) {
                differences.add("%s: %s, twin: %d".formatted(name, report.get(name), count));
              }
            });
    long joined = number(report.get("joined"));
    if (joined < number(report.get("connected")) || joined > number(report.get("pages"))) {
      differences.add("joined: " + joined + " must lie between connected and pages");
    }
    compareFailures(twin.failures(), report.get("failures"), differences);
    return differences;
  }

  /** Messages are words; the places must be the same. */
  private static void compareFailures(
      List<Failure> expected, @Nullable Object reported, List<String> differences) {
    TreeSet<String> twins = new TreeSet<>(CodePoints.ORDER);
    expected.forEach(failure -> twins.add(failure.file()));
    TreeSet<String> builds = new TreeSet<>(CodePoints.ORDER);
    for (Object failure : reported instanceof List<?> list ? list : List.of()) {
      builds.add(failure instanceof Map<?, ?> map ? String.valueOf(map.get("file")) : "?");
    }
    if (!twins.equals(builds)) {
      differences.add("failures in " + builds + ", twin: " + twins);
    }
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : -1;
  }
}
