package io.atoll.runners;

import io.atoll.pipeline.Engine;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.runners.flink.ContextEngine;
import io.atoll.runners.flink.DetachedJob;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The main class of the job's jar, for {@code flink run} and application clusters: takes the
 * options of {@code atoll build}, where {@code --workers} is the number of task slots and {@code
 * --memory} the task heap of one.
 */
public final class AtollJob {
  private AtollJob() {}

  /**
   * Builds the site.
   *
   * @throws IllegalStateException if it was not published, so that Flink takes the job to have
   *     failed
   */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    Engine engine = ContextEngine.of(SiteBuilder.after(DetachedJob::refuseBeside));
    int exit = run(engine, console, arguments);
    if (exit != Exit.PUBLISHED.code()) {
      throw new IllegalStateException("Atoll did not publish the site: exit code " + exit);
    }
  }

  /** Returns what {@code atoll build} would. */
  static int run(Engine engine, Console console, String... arguments) {
    return Atoll.setUp(new CommandLine(new Submission(engine, console)), console)
        .execute(arguments);
  }

  /** A build whose cluster is there already. */
  @Command(name = "atoll-job")
  static final class Submission extends BuildCommand {
    private final Engine engine;

    Submission(Engine engine, Console console) {
      super(console, Clock.systemUTC(), Engines.only(engine));
      this.engine = engine;
    }

    @Override
    public Integer call() {
      @Nullable Path report = reportFile();
      MemoryAdvice advice =
          MemoryAdvice.of(MemoryNeed.WAITING, 0, Runtime.getRuntime().maxMemory());
      return build(new ChosenEngine(engine, "", advice), requestBySlots(), report).code();
    }
  }
}
