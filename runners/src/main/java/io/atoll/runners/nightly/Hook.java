package io.atoll.runners.nightly;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A command of the operator's that is run when a night has ended. */
public final class Hook {
  private final String command;
  private final Duration limit;

  /**
   * A hook.
   *
   * @param command what {@code /bin/sh} is given
   * @param limit how long it may take
   */
  public Hook(String command, Duration limit) {
    this.command = command;
    this.limit = limit;
  }

  /**
   * Runs the command to its end. What it prints goes to the standard error.
   *
   * @param environment what it finds beside the environment of this process
   * @return what went wrong with it, in one line; empty if nothing did
   */
  public Optional<String> run(Map<String, String> environment) {
    try {
      return ended(start(environment));
    } catch (IOException e) {
      return Optional.of("cannot be run: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("was interrupted");
    }
  }

  private Process start(Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", "exec >&2\n" + command);
    environment.forEach((name, value) -> builder.environment().put(name, printable(value)));
    return builder
        .redirectInput(new File("/dev/null"))
        .redirectOutput(ProcessBuilder.Redirect.INHERIT)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Optional<String> ended(Process process) throws InterruptedException {
    if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
      return Optional.of("was ended after " + limit.toSeconds() + " s");
    }
    int exit = process.exitValue();
    return exit == 0 ? Optional.empty() : Optional.of("ended with exit code " + exit);
  }

  /** A value holds neither NUL, which no environment can, nor line ends. */
  private static String printable(String value) {
    return value.replaceAll("\\p{Cntrl}", " ");
  }
}
