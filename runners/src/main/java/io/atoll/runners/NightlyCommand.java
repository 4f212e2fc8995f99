package io.atoll.runners;

import io.atoll.runners.nightly.Hook;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code atoll nightly}: a build that nobody watches; see {@link NightJob}. */
@Command(
    name = "nightly",
    description =
        "Builds and publishes a site as 'build' does, tries again, and tells what came of it.")
final class NightlyCommand extends BuildCommand {
  private static final int MOST_RETRIES = 20;

  @Option(
      names = "--retries",
      paramLabel = "N",
      description = "Build again so often if the engine or the file system fails (default: 2).")
  private int retries = 2;

  @Option(
      names = "--retry-wait",
      paramLabel = "SECONDS",
      description = "Wait so long first, twice as long each time (default: 60).")
  private int retryWait = 60;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Where to write the report to be read (default: nightly/report.html in the state).")
  private @Nullable String html;

  @Option(
      names = "--metrics-file",
      paramLabel = "FILE",
      description = "Write metrics for Prometheus's textfile collector; ends in .prom.")
  private @Nullable String metricsFile;

  @Option(
      names = "--on-success",
      paramLabel = "CMD",
      description = "Have /bin/sh run this if the site was published.")
  private @Nullable String onSuccess;

  @Option(
      names = "--on-failure",
      paramLabel = "CMD",
      description = "Have /bin/sh run this if the site was not published.")
  private @Nullable String onFailure;

  @Option(
      names = "--hook-timeout",
      paramLabel = "SECONDS",
      description = "End such a command after so long (default: 300).")
  private int hookTimeout = 300;

  private final Console console;
  private final Clock clock;

  NightlyCommand(Console console, Clock clock, Engines engines) {
    super(console.aside(), clock, engines);
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    check();
    NightJob job = new NightJob(settings(), console, clock, NightlyCommand::pause);
    try {
      return job.run(request(), this::build).code();
    } catch (ParameterException e) {
      return job.notBegun(Exit.USAGE, e.getMessage() + " (see 'atoll help nightly')").code();
    }
  }

  private static void pause(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }

  private void check() {
    if (detaches()) {
      throw wrong("nightly waits for its build; leave out --detach");
    }
    atLeast(0, retries, "--retries");
    atLeast(0, retryWait, "--retry-wait");
    atLeast(1, hookTimeout, "--hook-timeout");
    if (retries > MOST_RETRIES) {
      throw wrong("--retries must be " + MOST_RETRIES + " at most, not " + retries);
    }
  }

  private NightSettings settings() {
    return new NightSettings(
        retries,
        Duration.ofSeconds(retryWait),
        reportFile(),
        html == null ? null : file("--html", html),
        metricsFile == null ? null : file("--metrics-file", metricsFile),
        hook(onSuccess),
        hook(onFailure));
  }

  private @Nullable Hook hook(@Nullable String command) {
    return command == null ? null : new Hook(command, Duration.ofSeconds(hookTimeout));
  }
}
