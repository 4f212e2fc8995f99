package io.atoll.runners.nightly;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The last night in the text format of Prometheus, version 0.0.4, for the textfile collector of its
 * node exporter.
 */
public final class Metrics {
  private final String site;
  private final StringBuilder text = new StringBuilder();

  private Metrics(String site) {
    this.site = site;
  }

  /**
   * All metrics.
   *
   * @param report of the last build
   * @param history the last night is its last one
   */
  public static String of(String site, JsonNode report, List<Night> history) {
    Metrics metrics = new Metrics(site);
    metrics.describe(history);
    metrics.gauge("stage_seconds", "How long each stage of the last build was at work.");
    for (JsonNode stage : report.path("stages")) {
      metrics.value(
          "stage_seconds", stage.path("name").asText(), number(stage.path("seconds").asDouble()));
    }
    return metrics.text.toString();
  }

  private void describe(List<Night> history) {
    Night last = history.get(history.size() - 1);
    single("last_run_timestamp_seconds", "When the last run ended.", seconds(last.endedAt()));
    history.stream()
        .filter(Night::published)
        .reduce((earlier, later) -> later)
        .ifPresent(
            success ->
                single(
                    "last_success_timestamp_seconds",
                    "When a site was published last.",
                    seconds(success.endedAt())));
    single("exit_code", "The exit code of the last run.", last.exitCode());
    single("published", "Whether the last run published the site.", last.published() ? 1 : 0);
    single("duration_seconds", "How long the last run took.", last.seconds());
    single("attempts", "How often the last run built the site.", last.attempts());
    if (last.isCounted()) {
      count(last);
    }
  }

  private void count(Night last) {
    single("pages", "Content pages of the last build.", last.pages());
    single("pages_added", "Pages that were new.", last.added());
    single("pages_changed", "Pages with other bytes than before.", last.changed());
    single("pages_removed", "Pages that were gone.", last.removed());
    single("failures", "What kept pages from being published.", last.failures());
    single("broken_links", "Links that lead nowhere.", last.brokenLinks());
    single("files_written", "Files that were written.", last.written());
    single("files_deleted", "Files that were deleted.", last.deleted());
    single("written_bytes", "The size of the written files.", last.bytesWritten());
    single("peak_heap_bytes", "The most memory that was in use.", last.peakHeapBytes());
  }

  private void single(String name, String help, double value) {
    gauge(name, help);
    value(name, "", number(value));
  }

  private void single(String name, String help, long value) {
    gauge(name, help);
    value(name, "", String.valueOf(value));
  }

  private void gauge(String name, String help) {
    text.append("# HELP atoll_").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE atoll_").append(name).append(" gauge\n");
  }

  private void value(String name, String stage, String value) {
    text.append("atoll_").append(name).append("{site=\"").append(escaped(site)).append('"');
    if (!stage.isEmpty()) {
      text.append(",stage=\"").append(escaped(stage)).append('"');
    }
    text.append("} ").append(value).append('\n');
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1e3;
  }

  private static String escaped(String label) {
    return label.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }
}
