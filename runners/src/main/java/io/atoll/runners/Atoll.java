package io.atoll.runners;

import io.atoll.pipeline.Engine;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.runners.direct.DirectEngine;
import io.atoll.runners.flink.ClusterEngine;
import io.atoll.runners.flink.DetachedJob;
import io.atoll.runners.flink.FlinkCluster;
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
    Engine direct = DirectEngine.of(builder());
    Engines engines = new Engines(() -> direct, Atoll::flink, Atoll::cluster);
    System.exit(run(Console.ofProcess(), Clock.systemUTC(), engines, arguments));
  }

  /** Runs the command. */
  static int run(Console console, Clock clock, Engines engines, String... arguments) {
    CommandLine line = new CommandLine(new Atoll());
    line.addSubcommand(new BuildCommand(console, clock, engines));
    line.addSubcommand(new ExplainCommand(console, clock));
    line.addSubcommand(new ReleaseCommand.Show(console));
    line.addSubcommand(new ReleaseCommand.Rollback(console));
    line.addSubcommand(new NightlyCommand(console, clock, engines));
    line.addSubcommand(new ScheduleCommand(console));
    line.addSubcommand(new JobCommand.Status(console));
    line.addSubcommand(new JobCommand.Cancel(console));
    line.addSubcommand(new ClusterCommand(console));
    return setUp(line, console).execute(arguments);
  }

  /** Has a command print, and end, as all of Atoll does. */
  static CommandLine setUp(CommandLine line, Console console) {
    line.setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, args) -> wrongUsage(console, e));
    line.setExecutionExceptionHandler((e, command, result) -> defect(console, e));
    return line;
  }

  /** Explains the command to who calls it without saying what to do. */
  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.USAGE.code();
  }

  private static Engine flink() {
    return FlinkEngine.of(builder());
  }

  private static ClusterEngine cluster(FlinkCluster cluster) {
    return ClusterEngine.of(builder(), cluster, Installation.jobJars());
  }

  /** Whatever the engine, no build disturbs one that was left to a cluster. */
  private static SiteBuild builder() {
    return SiteBuilder.after(DetachedJob::refuseBeside);
  }

  private static int wrongUsage(Console console, ParameterException e) {
    console.error(e.getMessage() + " (see 'atoll help " + command(e) + "')");
    return Exit.USAGE.code();
  }

  private static String command(ParameterException e) {
    String name = e.getCommandLine().getCommandSpec().qualifiedName();
    return name.startsWith("atoll ") ? name.substring("atoll ".length()) : "build";
  }

  private static int defect(Console console, Exception e) {
    console.error("failed: " + Causes.describe(e));
    return Exit.ENGINE.code();
  }
}
