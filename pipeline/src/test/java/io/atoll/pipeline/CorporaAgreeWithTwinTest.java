package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.reference.ReferenceSite;
import io.atoll.pipeline.reference.ReportComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the pipeline with its twin on sites of the real world, one a folder. */
@Tag("long")
@EnabledIfSystemProperty(
    named = CorporaAgreeWithTwinTest.CORPORA,
    matches = ".+",
    disabledReason = "-Dcorpora=FOLDER must name a folder of sites")
class CorporaAgreeWithTwinTest {
  static final String CORPORA = "corpora";

  /** Real content has pages that cannot be published; both must find the same ones. */
  private static final int MAX_FAILURES = 1_000_000;

  static List<Path> sites() throws IOException {
    Path corpora = Path.of(System.getProperty(CORPORA, "")).toAbsolutePath();
    try (Stream<Path> folders = Files.list(corpora)) {
      return folders.filter(site -> Files.isDirectory(site.resolve("content"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sites")
  void agrees(Path source, @TempDir Path folder) throws IOException {
    DirectBuild build = DirectBuild.in(folder).withMaxFailures(MAX_FAILURES);
    Outcome outcome = run(build, source);
    assertThat(outcome.reason()).isEmpty();
    ReferenceSite twin = ReferenceSite.build(source, DirectBuild.site(source));
    System.out.printf(
        "%s: %s, failures: %d%n", source.getFileName(), twin.counts(), twin.failures().size());
    ReportComparison.assertAgrees(twin, build.report(source, outcome));
    assertThat(outcome.failures()).hasSameSizeAs(twin.failures());
    assertSameBrokenLinks(twin, outcome);
  }

  /** A build names the first places only. */
  private static void assertSameBrokenLinks(ReferenceSite twin, Outcome outcome) {
    List<String> places =
        outcome.brokenLinks().stream().map(link -> link.file() + ":" + link.line()).toList();
    assertThat(places.stream().distinct())
        .containsExactlyElementsOf(
            twin.brokenLinks().stream()
                .map(link -> link.file() + ":" + link.line())
                .distinct()
                .limit(places.stream().distinct().count())
                .toList());
  }

  /** As users build: what Beam checks of the code takes too long here, and others have it. */
  private static Outcome run(DirectBuild build, Path source) {
    var options = build.options();
    options.setEnforceImmutability(false);
    options.setEnforceEncodability(false);
    return SiteBuilder.create()
        .run(build.request(source), options, running -> running.waitUntilFinish().isTerminal());
  }
}
