package io.atoll.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.reference.ReferenceSite;
import io.atoll.pipeline.reference.ReferenceTree;
import io.atoll.pipeline.sites.GeneratedSite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares pages of a published site with those of the twin, which holds the whole site in memory:
 * {@code -Dsite=FOLDER -Dpublished=FOLDER}, and {@code -Dsamples=N -Dseed=N}. A million pages of
 * 3,000 bytes take it 14 GB.
 */
class SamplesAgreeWithTwinTest {
  @Test
  void ofASmallSite(@TempDir Path folder) throws IOException {
    Path site = folder.resolve("site");
    GeneratedSite.of(60, 5).write(site);
    DirectBuild build = DirectBuild.in(folder);
    assertThat(build.build(site).published()).isTrue();
    assertSamplesAgree(site, DirectBuild.NOW, build.output());
  }

  @Test
  @Tag("long")
  @EnabledIfSystemProperty(named = "site", matches = ".+")
  @EnabledIfSystemProperty(named = "published", matches = ".+")
  void ofAPublishedSite() throws IOException {
    Path site = Path.of(System.getProperty("site", ""));
    Path published = Path.of(System.getProperty("published", ""));
    assertSamplesAgree(site, Instant.now(), published);
  }

  private static void assertSamplesAgree(Path folder, Instant now, Path published)
      throws IOException {
    long seed = Long.getLong("seed", new Random().nextInt(1_000_000));
    int samples = Integer.getInteger("samples", 20);
    ReferenceSite twin = ReferenceSite.build(folder, DirectBuild.site(folder, now));
    Map<String, byte[]> expected = ReferenceTree.sample(twin, samples, new Random(seed));
    for (Map.Entry<String, byte[]> file : expected.entrySet()) {
      assertThat(Files.readString(published.resolve(file.getKey())))
          .as("%s, seed %d", file.getKey(), seed)
          .isEqualTo(new String(file.getValue(), UTF_8));
    }
    System.out.printf("seed %d: %d files are the twin's%n", seed, expected.size());
  }
}
