package io.atoll.runners.cluster;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A process of a cluster. The system gives numbers of ended processes to new ones, so its beginning
 * belongs to it, too.
 *
 * @param pid its number
 * @param began when, in milliseconds since 1970; 0 if the system does not tell
 */
record FlinkProcess(long pid, long began) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** What Flink opens to itself of Java's modules; see its default of {@code env.java.opts.all}. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.reflect",
          "java.base/java.net",
          "java.base/java.io",
          "java.base/java.nio",
          "java.base/java.text",
          "java.base/java.time",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/java.util.concurrent.locks",
          "java.base/sun.nio.ch",
          "java.base/sun.net.util");

  /**
   * Starts a process that outlives this one.
   *
   * @param name of its log files
   * @param mainClass with {@code --configDir} as its arguments
   */
  static FlinkProcess start(
      String name, String mainClass, List<String> options, Path libraries, ClusterFolder folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    OPENED.forEach(each -> command.add("--add-opens=" + each + "=ALL-UNNAMED"));
    command.addAll(options);
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:-UsePerfData");
    command.add("-Djava.io.tmpdir=" + folder.scratch());
    command.add("-Dlog.file=" + folder.logs().resolve(name + ".log"));
    command.add("-Dlog4j.configurationFile=" + folder.settings().resolve("log4j.properties"));
    command.addAll(List.of("-cp", libraries.resolve("*").toString(), mainClass));
    command.addAll(List.of("--configDir", folder.settings().toString()));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.path().toFile());
    withoutOptionsOfOthers(builder.environment());
    Process process =
        builder
            .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
            .redirectErrorStream(true)
            .redirectOutput(folder.logs().resolve(name + ".out").toFile())
            .start();
    return of(process.toHandle());
  }

  private static void withoutOptionsOfOthers(Map<String, String> environment) {
    environment.keySet().removeIf(each -> each.startsWith("FLINK_") || each.endsWith("_OPTIONS"));
  }

  private static FlinkProcess of(ProcessHandle handle) {
    return new FlinkProcess(handle.pid(), began(handle));
  }

  private static long began(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  boolean lives() {
    return handle().isPresent();
  }

  /** Ends the processes, at first gently; returns when they are gone. */
  static void end(List<FlinkProcess> processes) {
    List<ProcessHandle> handles = processes.stream().flatMap(FlinkProcess::stream).toList();
    handles.forEach(ProcessHandle::destroy);
    for (ProcessHandle handle : handles) {
      if (!hasEnded(handle)) {
        handle.destroyForcibly();
        hasEnded(handle);
      }
    }
  }

  private Stream<ProcessHandle> stream() {
    return handle().stream();
  }

  private Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .filter(handle -> began(handle) == began);
  }

  private static boolean hasEnded(ProcessHandle handle) {
    try {
      handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
