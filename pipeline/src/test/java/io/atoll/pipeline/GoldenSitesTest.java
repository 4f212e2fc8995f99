package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishes real sites and compares them with what was found to be right before. */
class GoldenSitesTest {
  private static final Path SITES = Path.of("src/test/resources/sites");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private final DirectBuild build;

  GoldenSitesTest(@TempDir Path folder) {
    this.build = DirectBuild.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blog", "documentation", "islands"})
  void examplesArePublishedAsBefore(String name) throws IOException {
    assertGolden(Path.of("../examples", name), SITES.resolve(name + "/expected"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed-snippets"})
  void sitesArePublishedAsBefore(String name) throws IOException {
    assertGolden(SITES.resolve(name), SITES.resolve(name + "/expected"));
  }

  private void assertGolden(Path site, Path expected) throws IOException {
    Outcome outcome = build.build(site.toRealPath());
    assertThat(outcome.failures()).isEmpty();
    assertThat(outcome.brokenLinks()).isEmpty();
    if (UPDATE) {
      replace(expected, build.output());
    }
    TreeComparison.assertSame(build.output(), expected);
  }

  private static void replace(Path old, Path published) throws IOException {
    List<Path> leftovers = Files.isDirectory(old) ? walk(old) : List.of();
    for (Path path : leftovers.stream().sorted(Comparator.reverseOrder()).toList()) {
      Files.delete(path);
    }
    Files.createDirectories(old.getParent());
    for (Path path : walk(published)) {
      Files.copy(path, old.resolve(published.relativize(path).toString()));
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
