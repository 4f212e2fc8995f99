package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.storage.servers.AtollCommand;
import io.atoll.storage.servers.FullBucket;
import io.atoll.storage.servers.S3Server;
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
final class S3SiteTest {
  @TempDir private static Path folder = Path.of("");

  private S3Server server;

  @BeforeAll
  void start() throws IOException {
    server = S3Server.on(folder.resolve("s3"));
    server.use();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void aSiteOnS3IsPublishedAsALocalOneAndChangesLikeIt() throws IOException {
    StoredSite site = site("same").write(12);

    site.assertSameAsLocal();
    site.change();
    site.assertSameAsLocal();
  }

  @Test
  @Tag("servers")
  void aRefusedCredentialEndsTheBuildInOneLineThatDoesNotShowIt() throws IOException {
    StoredSite site = site("refused").write(3);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();
    Map<String, String> wrong = new HashMap<>(server.environment());
    wrong.put("AWS_SECRET_ACCESS_KEY", "wrong-secret");

    AtollCommand.Ended ended = new StoredSite(site.local(), site.remote(), wrong).build();

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.lines())
        .singleElement()
        .asString()
        .contains("access is refused (403", "check the credentials")
        .doesNotContain("wrong-secret");
    assertThat(site.published()).isEqualTo(before);
  }

  @Test
  @Tag("servers")
  void aFullQuotaLeavesThePublishedSiteAsItWas() throws IOException {
    StoredSite site = site("full").write(12);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();
    AtollCommand.Ended ended;
    try (FullBucket full = FullBucket.before(server.port(), 5)) {
      ended =
          new StoredSite(site.local(), site.remote(), S3Server.environment(full.port())).build();
    }

    assertThat(ended.exit()).as(ended.lines().toString()).isEqualTo(3);
    assertThat(ended.lines()).singleElement().asString().contains("quota is used up (403");
    assertThat(site.published()).isEqualTo(before);
    site.assertSameAsLocal();
  }

  @Test
  @Tag("servers")
  void aServerThatVanishesLeavesThePublishedSiteAsItWas() throws IOException {
    StoredSite site = site("vanishing").write(60);
    assertThat(site.build().exit()).isZero();
    Map<String, String> before = site.published();
    site.change();

    AtollCommand.Ended ended = site.buildDuring(server::kill);

    server.restart();
    assertThat(ended.exit()).as(ended.lines().toString()).isEqualTo(3);
    assertThat(ended.lines()).anyMatch(line -> line.startsWith("atoll: the build failed: s3://"));
    assertThat(site.published()).isEqualTo(before);
    site.assertSameAsLocal();
  }

  @Test
  @Tag("servers")
  void anUnknownBucketIsSaidInOneLine() {
    AtollCommand.Ended ended =
        AtollCommand.run(server.environment(), "build", "s3://no-such-bucket/site");

    assertThat(ended.exit()).isEqualTo(3);
    assertThat(ended.lines()).singleElement().asString().contains("NoSuchBucket");
  }

  private StoredSite site(String name) {
    return new StoredSite(
        folder.resolve(name), Locations.of("s3://bucket/" + name), server.environment());
  }
}
