package io.atoll.pipeline.reference;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.atoll.model.SiteException;
import io.atoll.pipeline.sites.InvalidSite;
import io.atoll.pipeline.sites.InvalidSites;
import io.atoll.pipeline.sites.SiteBuild.Outcome;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidSitesTwinTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

  @ParameterizedTest
  @MethodSource("sitesWithoutTemplates")
  void endsAsExpected(InvalidSite site, @TempDir Path folder) {
    assertTimeoutPreemptively(PATIENCE, () -> site.check((from, output) -> build(from), folder));
  }

  static Stream<InvalidSite> sitesWithoutTemplates() {
    return InvalidSites.all().filter(site -> !site.isOfTemplates());
  }

  private static Outcome build(Path folder) {
    Site.Selection selection = new Site.Selection(false, false, false, NOW);
    try {
      ReferenceSite built = ReferenceSite.build(folder, SiteLoader.load(folder, selection));
      return new Outcome(built.failures().isEmpty() ? 0 : 1, built.failures());
    } catch (SiteException e) {
      return new Outcome(2, List.of(e.failure()));
    }
  }
}
