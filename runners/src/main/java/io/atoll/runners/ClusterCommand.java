package io.atoll.runners;

import io.atoll.runners.cluster.ClusterSize;
import io.atoll.runners.cluster.ClusterStatus;
import io.atoll.runners.cluster.LocalCluster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code atoll cluster}: a Flink cluster on this machine. */
@Command(
    name = "cluster",
    description = "Runs a Flink cluster on this machine, for trying and for tests.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  done",
      "  1  there is no cluster",
      "  2  wrong usage",
      "  3  the cluster could not be started or stopped"
    })
final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  ClusterCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw wrong("say start, stop or status");
  }

  @Command(
      name = "start",
      description = "Starts a cluster, prints a line of JSON when it is ready.",
      mixinStandardHelpOptions = true)
  int start(
      @Option(
              names = "--task-managers",
              paramLabel = "N",
              defaultValue = "1",
              description = "How many processes work (default: ${DEFAULT-VALUE}).")
          int taskManagers,
      @Option(
              names = "--slots",
              paramLabel = "N",
              defaultValue = "2",
              description = "How many tasks each of them takes (default: ${DEFAULT-VALUE}).")
          int slots,
      @Option(
              names = "--memory",
              paramLabel = "SIZE",
              defaultValue = "512m",
              description = "The heap of each of them (default: ${DEFAULT-VALUE}).")
          String memory,
      @Option(
              names = "--port",
              paramLabel = "P",
              defaultValue = "8081",
              description = "For jobs and for browsers; 0 for any (default: ${DEFAULT-VALUE}).")
          int port,
      @Option(names = "--folder", paramLabel = "DIR", description = "For settings and logs.")
          @Nullable Path folder) {
    within(1, taskManagers, 100, "--task-managers");
    within(1, slots, 1000, "--slots");
    within(0, port, 65_535, "--port");
    ClusterSize size = new ClusterSize(taskManagers, slots, megabytes(memory));
    return attempt(
        () -> {
          LocalCluster cluster = cluster(folder);
          console.say(PlainJson.line(cluster.start(size, port, Installation.clusterLibraries())));
          return Exit.PUBLISHED;
        });
  }

  @Command(
      name = "stop",
      description = "Stops the cluster and deletes its folder.",
      mixinStandardHelpOptions = true)
  int stop(
      @Option(names = "--folder", paramLabel = "DIR", description = "That of the start.")
          @Nullable Path folder) {
    return attempt(() -> cluster(folder).stop() ? Exit.PUBLISHED : none());
  }

  @Command(
      name = "status",
      description = "Prints what runs as a line of JSON.",
      mixinStandardHelpOptions = true)
  int status(
      @Option(names = "--folder", paramLabel = "DIR", description = "That of the start.")
          @Nullable Path folder) {
    return attempt(
        () -> {
          Optional<ClusterStatus> status = cluster(folder).status();
          if (status.isEmpty()) {
            return none();
          }
          console.say(PlainJson.line(status.get()));
          return Exit.PUBLISHED;
        });
  }

  @FunctionalInterface
  private interface Work {
    Exit run() throws IOException;
  }

  private int attempt(Work work) {
    try {
      return work.run().code();
    } catch (IOException e) {
      console.error(Causes.message(e));
      return Exit.ENGINE.code();
    }
  }

  private Exit none() {
    console.error("no cluster runs; start one with 'atoll cluster start'");
    return Exit.CONTENT;
  }

  /** Where a user's programs keep what they are doing; see the XDG Base Directory Specification. */
  private static LocalCluster cluster(@Nullable Path folder) {
    return LocalCluster.in(folder == null ? usual(System.getenv()) : folder);
  }

  static Path usual(Map<String, String> environment) {
    String states = environment.getOrDefault("XDG_STATE_HOME", "");
    Path home =
        Path.of(states).isAbsolute()
            ? Path.of(states)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return home.resolve("atoll").resolve("cluster");
  }

  private long megabytes(String memory) {
    if (!MemorySize.isEnough(memory) || MemorySize.megabytes(memory) < ClusterSize.LEAST_HEAP) {
      throw wrong(
          String.format(
              "--memory must be a size like 512m or 2g, at least %dm, not %s",
              ClusterSize.LEAST_HEAP, memory));
    }
    return MemorySize.megabytes(memory);
  }

  private void within(int least, int value, int most, String option) {
    if (value < least || value > most) {
      throw wrong(String.format("%s must be from %d to %d, not %d", option, least, most, value));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
