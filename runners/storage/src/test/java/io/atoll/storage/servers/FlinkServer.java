package io.atoll.storage.servers;

import io.atoll.runners.cluster.ClusterFacts;
import io.atoll.runners.cluster.LocalCluster;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A Flink cluster of two workers, as the command starts one. */
public final class FlinkServer implements Closeable {
  private final LocalCluster cluster;
  private final ClusterFacts facts;

  private FlinkServer(LocalCluster cluster, ClusterFacts facts) {
    this.cluster = cluster;
    this.facts = facts;
  }

  /** Starts it, with what its processes' environment must say. */
  public static FlinkServer in(Path folder, Map<String, String> environment) throws IOException {
    String[] start = {
      "cluster",
      "start",
      "--folder",
      folder.toString(),
      "--port",
      "0",
      "--task-managers",
      "2",
      "--slots",
      "2",
      "--memory",
      "256m"
    };
    AtollCommand.Ended started = AtollCommand.launch(environment, start).end();
    if (started.exit() != 0) {
      throw new IOException("the cluster does not start: " + started.lines());
    }
    LocalCluster cluster = LocalCluster.in(folder);
    return new FlinkServer(cluster, cluster.status().orElseThrow().facts());
  }

  /** Where it takes jobs. */
  public String master() {
    return facts.master();
  }

  /** Ends a worker as a crash of its machine would. */
  public void killOneWorker() {
    ProcessHandle.of(facts.taskManagers().get(0)).orElseThrow().destroyForcibly();
  }

  @Override
  public void close() throws IOException {
    cluster.stop();
  }
}
