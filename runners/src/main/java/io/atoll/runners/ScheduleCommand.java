package io.atoll.runners;

import io.atoll.pipeline.WholeFile;
import io.atoll.runners.schedule.Plan;
import io.atoll.runners.schedule.ScheduleFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code atoll schedule}: writes what makes a scheduler run {@code atoll nightly}. */
@Command(
    name = "schedule",
    description = "Prints what to install so that a scheduler runs 'atoll nightly'.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExample:%n",
    footer = "  atoll schedule my-site --at '0 2 * * *' --format systemd -- --max-failures 100")
final class ScheduleCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "SITE [-- OPTIONS]",
      description = "The site's folder (default: the current one); options of 'atoll nightly'.")
  private List<String> words = List.of();

  @Option(
      names = "--at",
      required = true,
      paramLabel = "CRON",
      description = "When: minute, hour, day of the month, month, day of the week.")
  private String at = "";

  @Option(
      names = "--format",
      required = true,
      paramLabel = "NAME",
      description = "cron, systemd, kubernetes or airflow.")
  private String format = "";

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "The time zone of --at, as Europe/Berlin (default: UTC).")
  private String zone = "UTC";

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the job is called (default: atoll- and the name of the site's folder).")
  private @Nullable String name;

  @Option(
      names = "--memory",
      paramLabel = "SIZE",
      description = "How much the heap may hold, as 512m or 2g (default: 2g).")
  private String memory = "2g";

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "Who builds; systemd only (default: who calls this).")
  private String user = System.getProperty("user.name");

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "What the container is made of; kubernetes only (default: atoll:latest).")
  private String image = "atoll:latest";

  @Option(
      names = "--atoll",
      paramLabel = "FILE",
      description = "The launcher (default: this one; in a container /opt/atoll/atoll).")
  private @Nullable String atoll;

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Write the files into this folder instead of printing them.")
  private @Nullable Path into;

  private final Console console;

  ScheduleCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      ScheduleRequest request =
          new ScheduleRequest(words, at, format, zone, name, memory, user, image, atoll);
      ScheduleFormat scheduler = request.scheduler();
      Plan plan = request.plan();
      return into == null ? print(scheduler.files(plan)) : write(into, scheduler.files(plan));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** As {@code systemctl cat} prints several files. */
  private int print(Map<String, String> files) {
    files.forEach(
        (file, text) -> {
          if (files.size() > 1) {
            console.say("# " + file);
          }
          text.lines().forEach(console::say);
        });
    return Exit.PUBLISHED.code();
  }

  private int write(Path folder, Map<String, String> files) {
    for (Map.Entry<String, String> file : files.entrySet()) {
      try {
        WholeFile.write(folder.resolve(file.getKey()), file.getValue());
        console.say(folder.resolve(file.getKey()).toString());
      } catch (IOException e) {
        console.error(file.getKey() + " cannot be written: " + Causes.describe(e));
        return Exit.ENGINE.code();
      }
    }
    return Exit.PUBLISHED.code();
  }
}
