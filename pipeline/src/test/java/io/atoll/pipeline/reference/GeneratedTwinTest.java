package io.atoll.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedTwinTest {
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  private final Path folder;

  GeneratedTwinTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void generatedSitesHavePagesOfEveryClassAndNoFailures() throws IOException {
    ReferenceSite built = build(GeneratedSite.withoutSequence(300, 11));
    assertThat(built.failures()).isEmpty();
    assertThat(built.counts().values()).allMatch(count -> count > 5);
    assertThat(built.brokenLinks()).extracting(BrokenLink::line).allMatch(line -> line > 0);
  }

  @Test
  void aSequenceTurnsIslandsIntoConnectedPages() throws IOException {
    long islands = islands(build(GeneratedSite.of(300, 11)));
    assertThat(islands).isLessThan(islands(build(GeneratedSite.withoutSequence(300, 11))));
  }

  private static long islands(ReferenceSite built) {
    return built.counts().getOrDefault("islands", 0L);
  }

  private ReferenceSite build(GeneratedSite generated) throws IOException {
    generated.write(folder);
    Site.Selection selection = new Site.Selection(false, false, false, NOW);
    Site site =
        SiteLoader.load(folder, selection).withAnalysis(generated.demands(), generated.pinned());
    return ReferenceSite.build(folder, site);
  }
}
