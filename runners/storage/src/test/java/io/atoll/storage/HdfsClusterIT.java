package io.atoll.storage;

import io.atoll.storage.servers.HdfsServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
final class HdfsClusterIT {
  @TempDir private static Path folder = Path.of("");

  @Test
  void aSiteOnHdfsIsPublishedWholeThoughAWorkerIsLost() throws IOException {
    try (HdfsServer server = HdfsServer.on(folder.resolve("hdfs"))) {
      ClusterTrial.loseAWorker(folder.resolve("local"), server.address(), server.environment());
    }
  }
}
