package io.atoll.runners.cluster;

import java.util.List;
import java.util.stream.Stream;

/**
 * The processes of a cluster.
 *
 * @param port of the REST interface and the web UI
 */
record RunningCluster(int port, FlinkProcess jobManager, List<FlinkProcess> taskManagers) {

  RunningCluster {
    taskManagers = List.copyOf(taskManagers);
  }

  /** Those that work before the one that leads them. */
  List<FlinkProcess> processes() {
    return Stream.concat(taskManagers.stream(), Stream.of(jobManager)).toList();
  }

  boolean lives() {
    return processes().stream().anyMatch(FlinkProcess::lives);
  }

  ClusterFacts facts() {
    return new ClusterFacts(
        jobManager.pid(),
        taskManagers.stream().map(FlinkProcess::pid).toList(),
        ClusterSettings.HOST + ":" + port,
        "http://" + ClusterSettings.HOST + ":" + port);
  }

  ClusterStatus status() {
    return new ClusterStatus(
        facts(),
        new ClusterStatus.Alive(
            jobManager.lives(), taskManagers.stream().map(FlinkProcess::lives).toList()));
  }
}
