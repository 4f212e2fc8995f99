package io.atoll.storage;

import io.atoll.storage.servers.S3Server;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
final class S3ClusterIT {
  @TempDir private static Path folder = Path.of("");

  @Test
  void aSiteOnS3IsPublishedWholeThoughAWorkerIsLost() throws IOException {
    try (S3Server server = S3Server.on(folder.resolve("s3"))) {
      server.use();
      ClusterTrial.loseAWorker(folder.resolve("local"), "s3://bucket/", server.environment());
    }
  }
}
