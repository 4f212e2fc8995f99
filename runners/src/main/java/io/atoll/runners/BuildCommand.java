package io.atoll.runners;

import io.atoll.model.Reuse;
import io.atoll.pipeline.BuildRequest;
import io.atoll.publish.GateLimits;
import io.atoll.publish.Publishing;
import io.atoll.runners.flink.FlinkCluster;
import io.atoll.runners.flink.FlinkMaster;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
  private static final Set<String> RUNNERS = Set.of("auto", "direct", "flink");

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

  @Option(
      names = "--runner",
      paramLabel = "NAME",
      description = "auto, direct (in this process) or flink (default: auto).")
  private String runner = "auto";

  @Option(
      names = "--flink-master",
      paramLabel = "HOST:PORT",
      description = "The Flink cluster to run on, which shares this machine's file system.")
  private @Nullable String flinkMaster;

  @Option(
      names = "--detach",
      description = "Leave the build to the Flink cluster; see 'atoll status' and 'atoll cancel'.")
  private boolean detach;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "How many work at once (default: one a processor; all free task slots).")
  private @Nullable Integer workers;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "How much the heap may hold, as 512m or 2g (default: half of the memory).")
  private @Nullable String memory;

  @Option(names = "--drafts", description = "Publish drafts, too.")
  private boolean drafts;

  @Option(names = "--future", description = "Publish pages with a future publish date, too.")
  private boolean future;

  @Option(names = "--expired", description = "Publish expired pages, too.")
  private boolean expired;

  @Option(
      names = "--clean",
      description = "Take nothing over from the last build: parse and render every page.")
  private boolean clean;

  @Option(
      names = "--verify",
      description = "Tell what has changed by the content of files, never by size and time.")
  private boolean verify;

  @Option(names = "--strict", description = "A broken link keeps the site from being published.")
  private boolean strict;

  @Option(
      names = "--max-failures",
      paramLabel = "N",
      description = "Publish despite so many failures (default: 0).")
  private int maxFailures;

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
    checkEngine();
    checkMemory();
    BuildRequest request = request();
    return flinkMaster == null
        ? build(engine(request), request, reportFile)
        : buildOn(FlinkCluster.at(master(flinkMaster), workers), request, reportFile);
  }

  final Exit build(ChosenEngine engine, BuildRequest request, @Nullable Path reportFile) {
    return new BuildJob(engine, request, reportFile, console, verbose).run();
  }

  private Exit buildOn(FlinkCluster cluster, BuildRequest request, @Nullable Path reportFile) {
    BuildRequest taken = cluster.taking(request);
    try {
      return detach
          ? new DetachedBuild(engines.cluster().apply(cluster), taken, console).run()
          : build(engines.on(cluster, taken), taken, reportFile);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FlinkMaster master(String text) {
    try {
      return FlinkMaster.of(text);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private ChosenEngine engine(BuildRequest request) {
    try {
      return runner.equals("auto")
          ? engines.suiting(request)
          : engines.named(runner.equals("flink"), request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void checkEngine() {
    if (!RUNNERS.contains(runner)) {
      throw wrong("--runner must be auto, direct or flink, not " + runner);
    }
    if (flinkMaster != null && runner.equals("direct")) {
      throw wrong("--flink-master is for the runner flink, not for direct");
    }
    if (detach && flinkMaster == null) {
      throw wrong("--detach leaves a build to a Flink cluster; name it with --flink-master");
    }
    if (detach && report != null) {
      throw wrong("--detach knows of no outcome to report; leave out --report");
    }
  }

  private void checkMemory() {
    if (memory != null && !MemorySize.isEnough(memory)) {
      throw wrong("--memory must be a size like 512m or 2g, at least 64m, not " + memory);
    }
  }

  /** What the options ask for, now. */
  final BuildRequest request() {
    int threads = workers == null ? Runtime.getRuntime().availableProcessors() : workers;
    atLeast(1, threads, "--workers");
    atLeast(0, maxFailures, "--max-failures");
    SiteFolders folders = folders();
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
            threads,
            clock.instant());
    return request.published(publishing()).taking(reuse()).within(gates());
  }

  private Publishing publishing() {
    try {
      return publishing.asked();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** The same, where the options speak of the slots of a cluster that cannot be asked. */
  final BuildRequest requestBySlots() {
    checkMemory();
    if (workers == null || memory == null) {
      throw wrong("give --workers, the number of slots, and --memory, the task heap of each");
    }
    return request().byWorkers(workers, MemorySize.megabytes(memory) << 20);
  }

  private GateLimits gates() {
    try {
      return gates.limits();
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  private Reuse reuse() {
    if (clean && verify) {
      throw wrong("--clean leaves nothing to --verify; give one of them");
    }
    return clean ? Reuse.NOTHING : verify ? Reuse.VERIFIED : Reuse.UNCHANGED;
  }

  private SiteFolders folders() {
    try {
      return SiteFolders.of(site, output, state);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /** Where the report goes; null if none is wanted. */
  final @Nullable Path reportFile() {
    return report == null ? null : file("--report", report);
  }

  final Path file(String option, String name) {
    try {
      return SiteFolders.file(option, name);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  final boolean detaches() {
    return detach;
  }

  final void atLeast(int least, int value, String option) {
    if (value < least) {
      throw wrong(option + " must be at least " + least + ", not " + value);
    }
  }

  final ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
