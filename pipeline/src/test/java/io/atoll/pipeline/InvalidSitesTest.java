package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.atoll.model.SiteException;
import io.atoll.pipeline.sites.InvalidSite;
import io.atoll.pipeline.sites.InvalidSites;
import io.atoll.pipeline.sites.SiteBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidSitesTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String OLDER = "what was published before";

  @ParameterizedTest
  @MethodSource("sites")
  void endsAsExpected(InvalidSite site, @TempDir Path folder) {
    assertTimeoutPreemptively(PATIENCE, () -> site.check(InvalidSitesTest::build, folder));
  }

  static Stream<InvalidSite> sites() {
    return InvalidSites.all();
  }

  private static SiteBuild.Outcome build(Path site, Path output) throws IOException {
    Path older = Files.createDirectories(output).resolve("older.html");
    Files.writeString(older, OLDER);
    SiteBuild.Outcome outcome = ended(site, output);
    assertThat(older).as("a file that is not Atoll's").hasContent(OLDER);
    if (outcome.exitCode() != 0) {
      assertThat(output).isDirectoryNotContaining(file -> !file.equals(older));
    }
    return outcome;
  }

  private static SiteBuild.Outcome ended(Path site, Path output) {
    try {
      Outcome outcome = new DirectBuild(output, site.resolve(".atoll"), 1, 0).build(site);
      return new SiteBuild.Outcome(outcome.published() ? 0 : 1, outcome.failures());
    } catch (SiteException e) {
      return new SiteBuild.Outcome(2, List.of(e.failure()));
    }
  }
}
