package io.atoll.runners;

import io.atoll.pipeline.BuildRequest;
import io.atoll.runners.flink.FlinkCluster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code atoll build}: checks its arguments, then hands over to {@link BuildJob}. */
@Command(
    name = "build",
    description = "Builds the site in a folder and publishes it, whole or not at all.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  published",
      "  1  not published because of the content",
      "  2  wrong usage or configuration",
      "  3  the engine or the file system failed"
    })
sealed class BuildCommand implements Callable<Integer> permits AtollJob.Submission, NightlyCommand {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "SITE",
      description = "The site's folder (default: the current one).")
  private String site = ".";

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where to publish (default: SITE/public).")
  private @Nullable String output;

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "Where to keep what the next build can reuse (default: SITE/.atoll).")
  private @Nullable String state;

  @Option(names = "--drafts", description = "Publish drafts, too.")
  private boolean drafts;

  @Option(names = "--future", description = "Publish pages with a future publish date, too.")
  private boolean future;

  @Option(names = "--expired", description = "Publish expired pages, too.")
  private boolean expired;

  @Option(names = "--strict", description = "A broken link keeps the site from being published.")
  private boolean strict;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description = "Publish despite so many failures (default: 0).")
  private int maxFailures;

  @ArgGroup private ReuseOptions reuse = new ReuseOptions();

  @Mixin private EngineOptions engine = new EngineOptions();

  @Mixin private PublishOptions publishing = new PublishOptions();

  @Mixin private GateOptions gates = new GateOptions();

  @Option(names = "--report", paramLabel = "FILE", description = "Write a report in JSON.")
  private @Nullable String report;

  @Option(names = "--verbose", description = "Show the stack trace of an error.")
  private boolean verbose;

  private final Console console;
  private final Clock clock;
  private final Engines engines;

  BuildCommand(Console console, Clock clock, Engines engines) {
    this.console = console;
    this.clock = clock;
    this.engines = engines;
  }

  @Override
  public Integer call() {
    return build(reportFile()).code();
  }

  /** Builds once, as the options say. */
  final Exit build(@Nullable Path reportFile) {
    Optional<FlinkCluster> cluster = checked(engine::cluster);
    if (engine.detaches() && report != null) {
      throw wrong("--detach knows of no outcome to report; leave out --report");
    }
    BuildRequest request = request();
    try {
      return cluster.isPresent()
          ? buildOn(cluster.get(), request, reportFile)
          : build(engine.chosen(engines, request), request, reportFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  final Exit build(ChosenEngine chosen, BuildRequest request, @Nullable Path reportFile) {
    return new BuildJob(chosen, request, reportFile, console, verbose).run();
  }

  private Exit buildOn(FlinkCluster cluster, BuildRequest request, @Nullable Path reportFile)
      throws IOException {
    BuildRequest taken = cluster.taking(request);
    return engine.detaches()
        ? new DetachedBuild(engines.cluster().apply(cluster), taken, console).run()
        : build(engines.on(cluster, taken), taken, reportFile);
  }

  /** What the options ask for, now. */
  final BuildRequest request() {
    atLeast(1, engine.threads(), "--workers");
    atLeast(0, maxFailures, "--max-failures");
    SiteFolders folders = checked(() -> SiteFolders.of(site, output, state));
    BuildRequest request =
        new BuildRequest(
            folders.site(),
            folders.output(),
            folders.state(),
            drafts,
            future,
            expired,
            strict,
            maxFailures,
            engine.threads(),
            clock.instant());
    return request
        .published(checked(publishing::asked))
        .taking(reuse.chosen())
        .within(checked(gates::limits));
  }

  /** The same, where the options speak of the slots of a cluster that cannot be asked. */
  final BuildRequest requestBySlots() {
    return checked(() -> engine.bySlots(request()));
  }

  /** Where the report goes; null if none is wanted. */
  final @Nullable Path reportFile() {
    return report == null ? null : file("--report", report);
  }

  final Path file(String option, String name) {
    return checked(() -> SiteFolders.file(option, name));
  }

  final boolean detaches() {
    return engine.detaches();
  }

  final void atLeast(int least, int value, String option) {
    if (value < least) {
      throw wrong(option + " must be at least " + least + ", not " + value);
    }
  }

  /** What an option gives; a wrong one is told as picocli tells it. */
  private <T> T checked(Supplier<T> option) {
    try {
      return option.get();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
