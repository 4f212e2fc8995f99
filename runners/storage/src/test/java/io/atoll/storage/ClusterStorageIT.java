package io.atoll.storage;

import io.atoll.storage.servers.AtollCommand;
import io.atoll.storage.servers.FlinkServer;
import io.atoll.storage.servers.HdfsServer;
import io.atoll.storage.servers.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cluster builds a site from a storage to a storage, whatever becomes of one of its workers. */
@Tag("servers")
final class ClusterStorageIT {
  private static final int PAGES = 400;

  @TempDir private static Path folder = Path.of("");

  @Test
  void aSiteOnS3IsPublishedWholeThoughAWorkerIsLost() throws IOException {
    try (S3Server server = S3Server.on(folder.resolve("s3"))) {
      server.use();
      loseAWorkerOf("s3://bucket/", server.environment());
    }
  }

  @Test
  void aSiteOnHdfsIsPublishedWholeThoughAWorkerIsLost() throws IOException {
    try (HdfsServer server = HdfsServer.on(folder.resolve("hdfs"))) {
      loseAWorkerOf(server.address(), server.environment());
    }
  }

  private static void loseAWorkerOf(String storage, Map<String, String> environment)
      throws IOException {
    Path local = folder.resolve(storage.substring(0, 2));
    Path remote = Locations.of(storage + "site");
    StoredSite site = new StoredSite(local, remote, environment).write(PAGES);
    try (FlinkServer cluster = FlinkServer.in(local.resolve("cluster"), environment)) {
      AtollCommand build = build(site, cluster);
      site.assertSameAsLocal(site.during(build, cluster::killOneWorker));
      site.change();
      site.assertSameAsLocal(build(site, cluster).end());
    }
  }

  private static AtollCommand build(StoredSite site, FlinkServer cluster) {
    return AtollCommand.launch(
        site.environment(),
        "build",
        site.remote().toString(),
        "--flink-master",
        cluster.master(),
        "--workers",
        "2");
  }
}
