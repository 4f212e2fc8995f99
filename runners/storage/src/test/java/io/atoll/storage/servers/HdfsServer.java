package io.atoll.storage.servers;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/** HDFS within this process: a name node and a data node. */
public final class HdfsServer implements Closeable {
  private final java.nio.file.Path settings;
  private final MiniDFSCluster cluster;

  private HdfsServer(java.nio.file.Path settings, MiniDFSCluster cluster) {
    this.settings = settings;
    this.cluster = cluster;
  }

  /** Starts it, with its data in a folder. */
  public static HdfsServer on(java.nio.file.Path folder) throws IOException {
    java.nio.file.Path settings = Files.createDirectories(folder.resolve("conf"));
    writeSettings(settings);
    Configuration configuration = new Configuration();
    configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("data").toString());
    MiniDFSCluster cluster = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
    cluster.waitActive();
    return new HdfsServer(settings, cluster);
  }

  /** So that nobody waits long for a server that is gone. */
  private static void writeSettings(java.nio.file.Path folder) throws IOException {
    Configuration client = new Configuration(false);
    client.set("fs.defaultFS", "hdfs://localhost");
    client.set("ipc.client.connect.max.retries", "1");
    client.set("ipc.client.connect.retry.interval", "100");
    client.set("dfs.client.retry.policy.enabled", "false");
    try (OutputStream out = Files.newOutputStream(folder.resolve("core-site.xml"))) {
      client.writeXml(out);
    }
  }

  /** What a command's environment must say to reach it. */
  public Map<String, String> environment() {
    return Map.of("HADOOP_CONF_DIR", settings.toString());
  }

  /** The address of its root, with a slash at the end. */
  public String address() {
    return "hdfs://localhost:" + cluster.getNameNodePort() + "/";
  }

  /** Refuses more than so many further files and folders below a folder. */
  public void letNoMoreFilesInto(java.nio.file.Path folder, long more) throws IOException {
    DistributedFileSystem files = cluster.getFileSystem();
    Path path = new Path(folder.toString());
    long there =
        files.getContentSummary(path).getFileCount()
            + files.getContentSummary(path).getDirectoryCount();
    files.setQuota(path, there + more, Long.MAX_VALUE);
  }

  public void stopAnswering() {
    cluster.shutdownNameNode(0);
  }

  public void answerAgain() {
    try {
      cluster.restartNameNode(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    cluster.shutdown();
  }
}
