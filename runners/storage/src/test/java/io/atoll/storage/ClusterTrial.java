package io.atoll.storage;

import io.atoll.storage.servers.AtollCommand;
import io.atoll.storage.servers.FlinkServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A cluster builds a site from a storage to a storage, whatever becomes of one of its workers. */
final class ClusterTrial {
  private static final int PAGES = Integer.getInteger("pages", 400);

  private ClusterTrial() {}

  /**
   * Loses a worker in the first build, and expects it and another one to publish what local ones
   * do.
   *
   * @param storage the address of a folder, with a slash at the end
   */
  static void loseAWorker(Path local, String storage, Map<String, String> environment)
      throws IOException {
    StoredSite site = new StoredSite(local, Locations.of(storage + "site"), environment);
    site.write(PAGES);
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
