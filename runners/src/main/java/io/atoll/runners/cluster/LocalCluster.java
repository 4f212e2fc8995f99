package io.atoll.runners.cluster;

import io.atoll.runners.flink.FlinkMaster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A cluster on this machine: one process that leads, and some that work. */
public final class LocalCluster {
  private static final String LEADER =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String WORKER = "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
  private static final long PAUSE_MILLIS = 200;

  private final ClusterFolder folder;

  private LocalCluster(ClusterFolder folder) {
    this.folder = folder;
  }

  /** The cluster of a folder, which is made by its start and deleted by its stop. */
  public static LocalCluster in(Path folder) {
    return new LocalCluster(new ClusterFolder(folder.toAbsolutePath().normalize()));
  }

  /**
   * Starts a cluster; returns when all its slots are there.
   *
   * @param port of the REST interface; any that is free if 0
   * @param libraries the folder of Flink's jars
   * @throws IOException if it cannot be started, with the reason in one line; nothing is left then
   */
  public ClusterFacts start(ClusterSize size, int port, Path libraries) throws IOException {
    if (status().isPresent()) {
      throw new IOException("a cluster of " + folder.path() + " runs already; stop it first");
    }
    stop();
    if (!Files.isDirectory(libraries)) {
      throw new IOException("Flink's jars are not at " + libraries + "; run 'mvn package'");
    }
    int restPort = freePort(port);
    folder.make();
    List<FlinkProcess> started = new ArrayList<>();
    boolean isReady = false;
    try {
      ClusterSettings.write(size, restPort, freePort(0), folder.settings(), folder.scratch());
      RunningCluster cluster = launch(size, restPort, libraries, started);
      folder.note(cluster);
      awaitSlots(cluster, size);
      isReady = true;
      return cluster.facts();
    } finally {
      if (!isReady) {
        FlinkProcess.end(started);
        folder.delete();
      }
    }
  }

  /** What is there of the cluster; empty if none of its processes is. */
  public Optional<ClusterStatus> status() throws IOException {
    return folder.read().filter(RunningCluster::lives).map(RunningCluster::status);
  }

  /**
   * Ends all processes of the cluster and deletes its folder.
   *
   * @return whether there was one
   */
  public boolean stop() throws IOException {
    Optional<RunningCluster> cluster = folder.read();
    if (cluster.isEmpty()) {
      return false;
    }
    boolean wasAlive = cluster.get().lives();
    FlinkProcess.end(cluster.get().processes());
    folder.delete();
    return wasAlive;
  }

  private RunningCluster launch(
      ClusterSize size, int port, Path libraries, List<FlinkProcess> started) throws IOException {
    FlinkProcess leader =
        FlinkProcess.start("jobmanager", LEADER, leaderOptions(), libraries, folder);
    started.add(leader);
    for (int i = 1; i <= size.taskManagers(); i++) {
      String name = "taskmanager-" + i;
      started.add(FlinkProcess.start(name, WORKER, workerOptions(size), libraries, folder));
    }
    return new RunningCluster(port, leader, started.subList(1, started.size()));
  }

  private static List<String> leaderOptions() {
    return List.of("-Xmx384m", "-XX:MaxMetaspaceSize=256m", "-XX:+UseSerialGC");
  }

  private static List<String> workerOptions(ClusterSize size) {
    return List.of(
        "-Xmx" + size.heapMegabytes() + "m",
        "-XX:MaxDirectMemorySize=" + size.direct() + "m",
        "-XX:MaxMetaspaceSize=" + ClusterSize.METASPACE + "m",
        "-XX:+UseSerialGC");
  }

  private void awaitSlots(RunningCluster cluster, ClusterSize size) throws IOException {
    FlinkMaster master = new FlinkMaster(ClusterSettings.HOST, cluster.port());
    long began = System.nanoTime();
    while (slots(master) < size.allSlots()) {
      if (cluster.processes().stream().anyMatch(each -> !each.lives())) {
        throw new IOException("the cluster did not start: " + lastWords());
      }
      if (System.nanoTime() - began > PATIENCE_NANOS) {
        throw new IOException("the cluster was not ready within a minute");
      }
      pause();
    }
  }

  private static int slots(FlinkMaster master) {
    try {
      return master.offer().slots();
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the process that has ended printed; its log goes with the folder. */
  private String lastWords() throws IOException {
    List<String> lines = new ArrayList<>();
    try (var files = Files.list(folder.logs())) {
      for (Path file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines.stream()
        .filter(line -> line.startsWith("Caused by: ") || line.contains("Exception"))
        .reduce((outer, inner) -> inner)
        .orElse("one of its processes ended");
  }

  private static int freePort(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IOException("port " + wanted + " is taken; give another with --port", e);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
