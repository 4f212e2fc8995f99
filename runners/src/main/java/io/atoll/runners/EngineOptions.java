package io.atoll.runners;

import io.atoll.pipeline.BuildRequest;
import io.atoll.runners.flink.FlinkCluster;
import io.atoll.runners.flink.FlinkMaster;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a build that say where it runs. */
final class EngineOptions {
  private static final Set<String> RUNNERS = Set.of("auto", "direct", "flink");

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

  private void check() {
    if (!RUNNERS.contains(runner)) {
      throw new IllegalArgumentException("--runner must be auto, direct or flink, not " + runner);
    }
    if (flinkMaster != null && runner.equals("direct")) {
      throw new IllegalArgumentException("--flink-master is for the runner flink, not for direct");
    }
    if (detach && flinkMaster == null) {
      throw new IllegalArgumentException(
          "--detach leaves a build to a Flink cluster; name it with --flink-master");
    }
    checkMemory();
  }

  private void checkMemory() {
    if (memory != null && !MemorySize.isEnough(memory)) {
      throw new IllegalArgumentException(
          "--memory must be a size like 512m or 2g, at least 64m, not " + memory);
    }
  }

  boolean detaches() {
    return detach;
  }

  /** How many work at once in this process. */
  int threads() {
    return workers == null ? Runtime.getRuntime().availableProcessors() : workers;
  }

  /**
   * The cluster that is named; empty if none is.
   *
   * @throws IllegalArgumentException if it has no address, or if the options do not go together
   */
  Optional<FlinkCluster> cluster() {
    check();
    return flinkMaster == null
        ? Optional.empty()
        : Optional.of(FlinkCluster.at(FlinkMaster.of(flinkMaster), workers));
  }

  /** The engine within this process that is named, or suits. */
  ChosenEngine chosen(Engines engines, BuildRequest request) throws IOException {
    return runner.equals("auto")
        ? engines.suiting(request)
        : engines.named(runner.equals("flink"), request);
  }

  /**
   * A request where these options speak of the slots of a cluster that cannot be asked.
   *
   * @throws IllegalArgumentException if they do not say how many and how large
   */
  BuildRequest bySlots(BuildRequest request) {
    checkMemory();
    if (workers == null || memory == null) {
      throw new IllegalArgumentException(
          "give --workers, the number of slots, and --memory, the task heap of each");
    }
    return request.byWorkers(workers, MemorySize.megabytes(memory) << 20);
  }
}
