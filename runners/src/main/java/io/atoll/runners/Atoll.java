package io.atoll.runners;

import io.atoll.pipeline.Engine;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.runners.direct.DirectEngine;
import io.atoll.runners.flink.FlinkEngine;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code atoll}. */
@Command(
    name = "atoll",
    description = "Builds static sites of any size.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = HelpCommand.class)
public final class Atoll implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Atoll() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Engine direct = DirectEngine.of(SiteBuilder.create());
    Engines engines = new Engines(() -> direct, Atoll::flink);
    System.exit(run(Console.ofProcess(), Clock.systemUTC(), engines, arguments));
  }

  /** Runs the command. */
  static int run(Console console, Clock clock, Engines engines, String... arguments) {
    CommandLine line = new CommandLine(new Atoll());
    line.addSubcommand(new BuildCommand(console, clock, engines));
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, args) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> defect(console, e));
    return line.execute(arguments);
  }

  /** Explains the command to who calls it without saying what to do. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE.code();
  }

  private static Engine flink() {
    return FlinkEngine.of(SiteBuilder.create());
  }

  private static int wrongUsage(Console console, ParameterException e) {
    console.error(e.getMessage() + " (see 'atoll help build')");
    return Exit.USAGE.code();
  }

  private static int defect(Console console, Exception e) {
    console.error("failed: " + Causes.describe(e));
    return Exit.ENGINE.code();
  }
}
