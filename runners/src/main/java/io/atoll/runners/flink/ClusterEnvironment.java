package io.atoll.runners.flink;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.flink.api.common.restartstrategy.RestartStrategies;
import org.apache.flink.api.common.time.Time;
import org.apache.flink.api.java.ExecutionEnvironment;
import org.apache.flink.api.java.RemoteEnvironment;
import org.apache.flink.configuration.Configuration;

/**
 * How jobs get to a cluster. Beam would make such an environment itself, but has no word for how
 * often a batch job is restarted; so it is told to take the one that is there.
 */
@SuppressWarnings("deprecation") // Beam makes batch jobs with Flink's DataSet API.
final class ClusterEnvironment extends RemoteEnvironment {
  /** As Beam calls the environment that is there. */
  static final String MASTER = "[auto]";

  private static final Time RESTART_DELAY = Time.seconds(1);

  /**
   * See Flink's documentation, "Configuration". They bound how long the client waits for a cluster
   * that is gone.
   */
  private static final Map<String, String> CLIENT =
      Map.of(
          "rest.retry.max-attempts", "10",
          "rest.retry.delay", "1000",
          "rest.connection-timeout", "5000",
          "execution.job-listeners", JobWatch.Submission.class.getName());

  private ClusterEnvironment(FlinkMaster master, List<Path> jobJars) {
    super(
        master.host(),
        master.port(),
        Configuration.fromMap(CLIENT),
        jobJars.stream().map(Path::toString).toArray(String[]::new));
  }

  /**
   * Calls what submits a job from this thread.
   *
   * @param jobJars what the workers load the job from
   */
  static <T> T during(FlinkMaster master, List<Path> jobJars, int workers, Supplier<T> submission) {
    ExecutionEnvironment environment = environment(master, jobJars, workers);
    initializeContextEnvironment(() -> environment);
    try {
      return submission.get();
    } finally {
      resetContextEnvironment();
    }
  }

  private static ExecutionEnvironment environment(
      FlinkMaster master, List<Path> jobJars, int workers) {
    ClusterEnvironment environment = new ClusterEnvironment(master, jobJars);
    environment
        .getConfig()
        .setRestartStrategy(RestartStrategies.fixedDelayRestart(restarts(workers), RESTART_DELAY));
    return environment;
  }

  /** A task manager that is lost counts for each of the tasks that it had. */
  private static int restarts(int workers) {
    return 8 + 4 * workers;
  }
}
