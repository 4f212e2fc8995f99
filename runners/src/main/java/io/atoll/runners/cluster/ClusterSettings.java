package io.atoll.runners.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The configuration files of a cluster; nothing of it listens beyond this machine. */
final class ClusterSettings {
  static final String HOST = "127.0.0.1";

  private static final String LOGGING =
      """
      rootLogger.level = INFO
      rootLogger.appenderRef.file.ref = file
      appender.file.name = file
      appender.file.type = File
      appender.file.fileName = ${sys:log.file}
      appender.file.layout.type = PatternLayout
      appender.file.layout.pattern = %d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n
      """;

  private ClusterSettings() {}

  /** Writes them into a folder. */
  static void write(ClusterSize size, int port, int rpcPort, Path folder, Path scratch)
      throws IOException {
    Files.writeString(folder.resolve("config.yaml"), yaml(settings(size, port, rpcPort, scratch)));
    Files.writeString(folder.resolve("log4j.properties"), LOGGING);
  }

  /** YAML has JSON as a part. */
  private static String yaml(Map<String, String> settings) throws JsonProcessingException {
    return new JsonMapper().writeValueAsString(settings);
  }

  private static Map<String, String> settings(
      ClusterSize size, int port, int rpcPort, Path scratch) {
    Map<String, String> settings = new TreeMap<>(memory(size));
    settings.put("jobmanager.rpc.address", HOST);
    settings.put("jobmanager.rpc.port", String.valueOf(rpcPort));
    settings.put("jobmanager.bind-host", HOST);
    settings.put("taskmanager.host", HOST);
    settings.put("taskmanager.bind-host", HOST);
    settings.put("rest.address", HOST);
    settings.put("rest.bind-address", HOST);
    settings.put("rest.port", String.valueOf(port));
    settings.put("rest.bind-port", String.valueOf(port));
    settings.put("io.tmp.dirs", scratch.toString());
    settings.put("blob.storage.directory", scratch.toString());
    settings.put("web.tmpdir", scratch.toString());
    settings.put("web.submit.enable", "false");
    // All processes are on one machine: one that does not answer is gone.
    settings.put("heartbeat.interval", "1000");
    settings.put("heartbeat.timeout", "20000");
    settings.put("taskmanager.numberOfTaskSlots", String.valueOf(size.slots()));
    settings.put("taskmanager.network.sort-shuffle.min-buffers", "64");
    settings.put("taskmanager.network.batch-shuffle.compression.enabled", "false");
    // A task waits for the buffers of those before it, which a slow disk may hold up for long.
    settings.put("taskmanager.network.memory.exclusive-buffers-request-timeout-ms", "3600000");
    return settings;
  }

  /** All sizes: what is left out Flink's own scripts would compute, which are not there. */
  private static Map<String, String> memory(ClusterSize size) {
    return Map.ofEntries(
        Map.entry("taskmanager.cpu.cores", String.valueOf(size.slots())),
        megabytes("framework.heap.size", size.frameworkHeap()),
        megabytes("task.heap.size", size.taskHeap()),
        megabytes("framework.off-heap.size", size.frameworkOffHeap()),
        megabytes("framework.off-heap.batch-shuffle.size", size.shuffle()),
        megabytes("task.off-heap.size", size.taskOffHeap()),
        megabytes("network.min", size.network()),
        megabytes("network.max", size.network()),
        megabytes("managed.size", size.managed()),
        megabytes("jvm-metaspace.size", ClusterSize.METASPACE),
        megabytes("jvm-overhead.min", ClusterSize.OVERHEAD),
        megabytes("jvm-overhead.max", ClusterSize.OVERHEAD));
  }

  private static Map.Entry<String, String> megabytes(String name, long size) {
    return Map.entry("taskmanager.memory." + name, size + "m");
  }
}
