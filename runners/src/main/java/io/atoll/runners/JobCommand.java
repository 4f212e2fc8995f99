package io.atoll.runners;

import io.atoll.pipeline.Outcome;
import io.atoll.runners.flink.DetachedJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What can be done about a build that was left to a cluster. */
@Command(
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0  the job is known",
      "  1  no build of this site was left to a cluster",
      "  2  wrong usage",
      "  3  the cluster does not answer"
    })
abstract sealed class JobCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "SITE",
      description = "The site's folder (default: the current one).")
  private String site = ".";

  @Option(
      names = "--state",
      paramLabel = "DIR",
      description = "The state folder of the build (default: SITE/.atoll).")
  private @Nullable String state;

  private final Console console;

  JobCommand(Console console) {
    this.console = console;
  }

  abstract String ask(DetachedJob job) throws IOException;

  @Override
  public Integer call() {
    Optional<DetachedJob> job = DetachedJob.in(stateFolder());
    if (job.isEmpty()) {
      console.error("no build of this site was left to a cluster");
      return Exit.CONTENT.code();
    }
    try {
      tell(job.get(), ask(job.get()));
      return Exit.PUBLISHED.code();
    } catch (IOException e) {
      console.error(
          "the Flink cluster at " + job.get().master() + " does not answer: " + Causes.message(e));
      return Exit.ENGINE.code();
    }
  }

  private void tell(DetachedJob job, String status) throws IOException {
    console.say("job " + job.id() + " on " + job.master() + ": " + status);
    tellElements(job);
    if (DetachedJob.isEnd(status)) {
      console.say(job.outcome().map(JobCommand::result).orElse("not published"));
    }
  }

  /** The job's status is what was asked for; that this is missing is said, and no more. */
  private void tellElements(DetachedJob job) {
    try {
      for (Map.Entry<String, Long> stage : job.elements().entrySet()) {
        console.say(String.format(Locale.ROOT, "%-9s %,d", stage.getKey(), stage.getValue()));
      }
    } catch (IOException e) {
      console.error("how far the stages are is not known: " + Causes.message(e));
    }
  }

  private static String result(Outcome outcome) {
    return outcome.published()
        ? String.format(Locale.ROOT, "published: %,d pages", outcome.counts().pages())
        : "not published: " + outcome.reason();
  }

  private Path stateFolder() {
    try {
      return SiteFolders.of(site, null, state).state();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  /** The command {@code atoll status}. */
  @Command(name = "status", description = "Tells how far a build is that was left to a cluster.")
  static final class Status extends JobCommand {
    Status(Console console) {
      super(console);
    }

    @Override
    String ask(DetachedJob job) throws IOException {
      return job.status();
    }
  }

  /** The command {@code atoll cancel}. */
  @Command(name = "cancel", description = "Ends a build that was left to a cluster.")
  static final class Cancel extends JobCommand {
    Cancel(Console console) {
      super(console);
    }

    @Override
    String ask(DetachedJob job) throws IOException {
      return job.cancel();
    }
  }
}
