package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.reference.ReferenceSite;
import io.atoll.pipeline.reference.ReferenceTree;
import io.atoll.pipeline.reference.RenderedNeighbours;
import io.atoll.pipeline.reference.ReportComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PipelineAgreesWithTwinTest {
  private final Path folder;

  PipelineAgreesWithTwinTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{0} pages of seed {1}")
  @CsvSource("300, 1")
  void onSitesWithASequence(int pages, long seed) throws IOException {
    assertAgree(GeneratedSite.of(pages, seed));
  }

  @ParameterizedTest(name = "{0} pages of seed {1}")
  @CsvSource("350, 3")
  void onSitesWithoutASequence(int pages, long seed) throws IOException {
    assertAgree(GeneratedSite.withoutSequence(pages, seed));
  }

  @Tag("long")
  @ParameterizedTest(name = "{0} pages of seed {1}")
  @CsvSource({"450, 2", "600, 4", "600, 5", "600, 6", "600, 7", "600, 8", "1200, 9"})
  void onMoreSites(int pages, long seed) throws IOException {
    assertAgree(GeneratedSite.of(pages, seed));
    assertAgree(GeneratedSite.withoutSequence(pages, seed));
  }

  private void assertAgree(GeneratedSite generated) throws IOException {
    Path own = Files.createTempDirectory(folder, "site");
    Path source = own.resolve("source");
    generated.write(source);
    Site site = DirectBuild.site(source);
    ReferenceSite twin = ReferenceSite.build(source, site);
    DirectBuild build = DirectBuild.in(own);
    Outcome outcome = build.build(source);
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.reason()).isEmpty();
    ReportComparison.assertAgrees(twin, build.report(source, outcome));
    RenderedNeighbours.assertAgree(twin, build.output());
    Path expected = own.resolve("expected");
    ReferenceTree.write(twin, expected);
    TreeComparison.assertSame(build.output(), expected);
  }
}
