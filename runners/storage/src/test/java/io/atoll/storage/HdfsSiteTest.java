package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.storage.servers.AtollCommand;
import io.atoll.storage.servers.HdfsServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(Lifecycle.PER_CLASS)
final class HdfsSiteTest {
  @TempDir private static Path folder = Path.of("");

  private HdfsServer server;

  @BeforeAll
  void start() throws IOException {
    server = HdfsServer.on(folder.resolve("hdfs"));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSiteOnHdfsIsPublishedAsALocalOneAndChangesLikeIt() throws IOException {
    StoredSite site = site("same").write(12);

    site.assertSameAsLocal();
    site.change();
    site.assertSameAsLocal();
  }

  @Test
  @Tag("servers")
  void aRefusedUserEndsTheBuildInOneLine() throws IOException {
    StoredSite site = site("refused").write(3);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();
    Map<String, String> stranger = new HashMap<>(server.environment());
    stranger.put("HADOOP_USER_NAME", "stranger");

    AtollCommand.Ended ended = new StoredSite(site.local(), site.remote(), stranger).build();

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .contains("Permission denied: user=stranger");
    assertThat(site.published()).isEqualTo(before);
  }

  @Test
  @Tag("servers")
  void aFullQuotaLeavesThePublishedSiteAsItWas() throws IOException {
    StoredSite site = site("full").write(12);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();
    server.letNoMoreFilesInto(site.remote(), 5);

    AtollCommand.Ended ended = site.build();

    assertThat(ended.exit()).as(ended.lines().toString()).isEqualTo(3);
    assertThat(ended.lines()).anyMatch(line -> line.contains("quota"));
    assertThat(site.published()).isEqualTo(before);
  }

  @Test
  @Tag("servers")
  void aServerThatVanishesLeavesThePublishedSiteAsItWas() throws IOException {
    StoredSite site = site("vanishing").write(100);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();

    AtollCommand.Ended ended = site.buildDuring(server::stopAnswering);

    server.answerAgain();
    assertThat(ended.exit()).as(ended.lines().toString()).isEqualTo(3);
    assertThat(ended.lines()).anyMatch(line -> line.startsWith("atoll: the build failed: hdfs://"));
    assertThat(site.published()).isEqualTo(before);
    site.assertSameAsLocal();
  }

  private StoredSite site(String name) {
    return new StoredSite(
        folder.resolve(name), Locations.of(server.address() + name), server.environment());
  }
}
