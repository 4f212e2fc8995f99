package io.atoll.runners;

import io.atoll.runners.nightly.Night;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What came of a night, in a line for people and in variables for commands. */
final class NightNews {
  private NightNews() {}

  static String line(Night night, Path page) {
    String attempts = night.attempts() == 1 ? "" : " in " + night.attempts() + " attempts";
    if (!night.published()) {
      return String.format(
          Locale.ROOT,
          "not published (exit code %d)%s: %s; see %s",
          night.exitCode(),
          attempts,
          night.reason(),
          page);
    }
    return String.format(
        Locale.ROOT,
        "published %,d pages in %.1f s%s: %,d added, %,d changed, %,d removed, %,d broken links;"
            + " see %s",
        night.pages(),
        night.seconds(),
        attempts,
        night.added(),
        night.changed(),
        night.removed(),
        night.brokenLinks(),
        page);
  }

  /**
   * The variables of a hook's environment.
   *
   * @param places paths by the names of their variables
   */
  static Map<String, String> environment(Night night, Map<String, String> places) {
    Map<String, String> environment = new TreeMap<>(places);
    environment.put("ATOLL_EXIT_CODE", String.valueOf(night.exitCode()));
    environment.put("ATOLL_REASON", night.reason());
    environment.put("ATOLL_STARTED_AT", night.startedAt());
    environment.put("ATOLL_SECONDS", String.valueOf(Math.round(night.seconds())));
    Map<String, Long> counts =
        Map.of(
            "ATTEMPTS", (long) night.attempts(),
            "PAGES", night.pages(),
            "ADDED", night.added(),
            "CHANGED", night.changed(),
            "REMOVED", night.removed(),
            "FAILURES", night.failures(),
            "BROKEN_LINKS", night.brokenLinks(),
            "WRITTEN", night.written(),
            "DELETED", night.deleted());
    counts.forEach((name, count) -> environment.put("ATOLL_" + name, String.valueOf(count)));
    return environment;
  }
}
