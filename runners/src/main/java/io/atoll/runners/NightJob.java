package io.atoll.runners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.WholeFile;
import io.atoll.runners.nightly.Hook;
import io.atoll.runners.nightly.Metrics;
import io.atoll.runners.nightly.Night;
import io.atoll.runners.nightly.NightFolder;
import io.atoll.runners.nightly.NightPage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One night from its first attempt to its last word, which is one line. */
final class NightJob {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final NightSettings settings;
  private final Console console;
  private final NightSettings.Pause pause;
  private final Instant startedAt;
  private final long began = System.nanoTime();

  NightJob(NightSettings settings, Console console, Clock clock, NightSettings.Pause pause) {
    this.settings = settings;
    this.console = console;
    this.pause = pause;
    this.startedAt = clock.instant();
  }

  /**
   * Builds, again if need be, and tells all who want to know.
   *
   * @param build builds once, with the report in the given file
   */
  Exit run(BuildRequest request, Function<Path, Exit> build) {
    try {
      Optional<NightFolder> begun = NightFolder.begin(request.state(), startedAt);
      if (begun.isEmpty()) {
        return notBegun(Exit.USAGE, "another night is at work in " + request.state());
      }
      try (NightFolder folder = begun.get()) {
        return night(request, folder, build);
      }
    } catch (IOException e) {
      return notBegun(Exit.ENGINE, "the state cannot be used: " + Causes.describe(e));
    }
  }

  /** Says that nothing can be built, also to whom the failure concerns. */
  Exit notBegun(Exit exit, String reason) {
    console.error(reason);
    callFor(Night.unfinished(startedAt.toString(), exit.code(), reason), Map.of());
    return exit;
  }

  private Exit night(BuildRequest request, NightFolder folder, Function<Path, Exit> build)
      throws IOException {
    Path report = folder.report();
    Attempts attempts = new Attempts(request, report, build, console);
    Exit exit = attempts.run(settings.retries(), settings.firstWait(), pause);
    JsonNode json = MAPPER.readTree(report.toFile());
    Night night = Night.of(json, startedAt, elapsed(), attempts.count());
    Path page = settings.page() == null ? folder.page() : settings.page();
    List<Night> history = folder.end(night);
    write("the report", settings.report(), json.toPrettyString() + "\n");
    write("the report", page, NightPage.of(request.site().toString(), json, history));
    write(
        "the metrics file",
        settings.metrics(),
        Metrics.of(request.site().toString(), json, history));
    callFor(
        night,
        Map.of(
            "ATOLL_SITE", request.site().toString(),
            "ATOLL_OUTPUT", request.output().toString(),
            "ATOLL_REPORT", report.toString(),
            "ATOLL_REPORT_HTML", page.toString()));
    console.say(NightNews.line(night, page));
    return exit;
  }

  private void write(String what, @Nullable Path file, String text) {
    if (file == null) {
      return;
    }
    try {
      WholeFile.write(file, text);
    } catch (IOException e) {
      console.error(what + " cannot be written: " + Causes.describe(e));
    }
  }

  private void callFor(Night night, Map<String, String> places) {
    Hook hook = night.published() ? settings.onSuccess() : settings.onFailure();
    if (hook != null && night.exitCode() != Exit.INTERRUPTED.code()) {
      String option = night.published() ? "--on-success" : "--on-failure";
      hook.run(NightNews.environment(night, places))
          .ifPresent(problem -> console.error("the command of " + option + " " + problem));
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
