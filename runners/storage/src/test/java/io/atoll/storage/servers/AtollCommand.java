package io.atoll.storage.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command in a process of its own, so that it knows no more than its environment says. */
public final class AtollCommand {
  private final Process process;
  private final Path printed;

  private AtollCommand(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  /**
   * How it ended.
   *
   * @param exit the exit code
   * @param lines what it printed
   */
  public record Ended(int exit, List<String> lines) {}

  /** Starts the command. */
  public static AtollCommand start(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("io.atoll.runners.Atoll");
    command.addAll(List.of(arguments));
    return start(environment, command);
  }

  /** Starts what users call, once it has been packaged. */
  public static AtollCommand launch(Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "..", "atoll").toAbsolutePath().normalize().toString());
    command.addAll(List.of(arguments));
    return start(environment, command);
  }

  private static AtollCommand start(Map<String, String> environment, List<String> command) {
    try {
      Path printed = Files.createTempFile("atoll", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().putAll(environment);
      return new AtollCommand(builder.start(), printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the command. */
  public static Ended run(Map<String, String> environment, String... arguments) {
    return start(environment, arguments).end();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /** Waits for its end. */
  public Ended end() {
    try {
      int exit = process.waitFor();
      List<String> lines = Files.readAllLines(printed, StandardCharsets.UTF_8);
      Files.delete(printed);
      return new Ended(exit, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
