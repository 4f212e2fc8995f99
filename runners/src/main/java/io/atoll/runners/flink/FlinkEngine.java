package io.atoll.runners.flink;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuild;
import io.atoll.pipeline.StageClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.beam.runners.flink.FlinkPipelineOptions;

/** Builds a site on a Flink cluster that lives in this process, for as long as the build does. */
public final class FlinkEngine implements Engine {
  /** Longer than the workers' counters take to be heard of. */
  private static final int QUIET_SECONDS = 3;

  private final SiteBuild build;
  private final JobWatch watch = new JobWatch();

  private FlinkEngine(SiteBuild build) {
    this.build = build;
  }

  /** An engine that runs one build; no other may run in the process at the same time. */
  public static FlinkEngine of(SiteBuild build) {
    return new FlinkEngine(build);
  }

  @Override
  public String name() {
    return "flink";
  }

  @Override
  public Outcome run(BuildRequest request, Progress progress) {
    StageClock clock = new StageClock(progress, QUIET_SECONDS);
    try (ClusterFolder folder = ClusterFolder.in(request.state())) {
      folder.configure(settings(folder.path(), request.workers()));
      FlinkPipelineOptions options = JobOptions.of("[local]", request.workers());
      options.setFlinkConfDir(folder.path().toString());
      Outcome outcome = watch.during(clock, listener -> build.run(request, options, listener));
      clock.close();
      return outcome.measured(clock);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void cancel() {
    watch.cancel();
  }

  /** See Flink's documentation, "Configuration"; nothing listens beyond this machine. */
  private static Map<String, String> settings(Path folder, int workers) {
    ClusterMemory memory = ClusterMemory.besideHeap(Runtime.getRuntime().maxMemory(), workers);
    Map<String, String> settings = new TreeMap<>();
    settings.put("io.tmp.dirs", folder.toString());
    settings.put("taskmanager.numberOfTaskSlots", String.valueOf(workers));
    settings.put("taskmanager.memory.managed.size", memory.managed() + "m");
    settings.put("taskmanager.memory.network.min", memory.network() + "m");
    settings.put("taskmanager.memory.network.max", memory.network() + "m");
    settings.put("taskmanager.memory.framework.off-heap.batch-shuffle.size", "32m");
    settings.put("taskmanager.network.sort-shuffle.min-buffers", "64");
    // A twentieth of the CPU time, for files that are gone in minutes.
    settings.put("taskmanager.network.batch-shuffle.compression.enabled", "false");
    // A task waits for the buffers of those before it, which a slow disk may hold up for long.
    settings.put("taskmanager.network.memory.exclusive-buffers-request-timeout-ms", "3600000");
    settings.put("rest.address", "localhost");
    settings.put("rest.bind-address", "localhost");
    settings.put("web.submit.enable", "false");
    settings.put("restart-strategy.type", "none");
    settings.put("heartbeat.interval", "1000");
    settings.put("heartbeat.timeout", "600000");
    settings.put("execution.job-listeners", JobWatch.Submission.class.getName());
    return settings;
  }
}
