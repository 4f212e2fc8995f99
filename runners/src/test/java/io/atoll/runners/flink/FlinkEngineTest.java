package io.atoll.runners.flink;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.pipeline.StageTime;
import io.atoll.runners.FileTree;
import io.atoll.runners.LinkedPages;
import io.atoll.runners.direct.DirectEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same site, byte for byte, and the same counts as DirectRunner's. */
final class FlinkEngineTest {
  private static final int PAGES = 300;
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"blog", "documentation", "islands"})
  void examplesAreBuiltAsDirectly(String example) throws IOException {
    assertSameAsDirect(Path.of("..", "examples", example).toRealPath(), 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aGeneratedSiteIsBuiltAsDirectly(int workers) throws IOException {
    assertSameAsDirect(LinkedPages.write(folder.resolve("site"), PAGES), workers);
  }

  @Test
  void aSiteWithoutPagesIsBuiltAsDirectly() throws IOException {
    Path site = folder.resolve("empty");
    Files.createDirectories(site.resolve("content"));

    assertSameAsDirect(site, 2);
  }

  @Test
  void stagesThatWaitForEachOtherAreTimedInTurn() throws IOException {
    Set<String> waiting = Set.of("discover", "parse", "graph", "publish");
    Path site = LinkedPages.write(folder.resolve("site"), PAGES);
    long began = System.nanoTime();

    Outcome flink = build(FlinkEngine.of(SiteBuilder.create()), site, "flink", 2);

    double wall = (System.nanoTime() - began) / 1e9;
    assertThat(
            flink.stages().stream()
                .filter(stage -> waiting.contains(stage.name()))
                .mapToDouble(StageTime::seconds)
                .sum())
        .isPositive()
        .isLessThan(wall);
  }

  private void assertSameAsDirect(Path site, int workers) throws IOException {
    Outcome direct = build(DirectEngine.of(SiteBuilder.create()), site, "direct", workers);
    Outcome flink = build(FlinkEngine.of(SiteBuilder.create()), site, "flink", workers);

    assertThat(flink.published()).isTrue();
    assertThat(flink.counts()).isEqualTo(direct.counts());
    assertThat(flink.failures()).isEqualTo(direct.failures());
    assertThat(flink.brokenLinks()).isEqualTo(direct.brokenLinks());
    assertThat(flink.stages())
        .extracting(StageTime::name)
        .isEqualTo(direct.stages().stream().map(StageTime::name).toList());
    assertThat(flink.metrics()).isEqualTo(direct.metrics());
    assertThat(FileTree.of(folder.resolve("flink")))
        .isEqualTo(FileTree.of(folder.resolve("direct")));
    assertThat(folder.resolve("flink-state").toFile().list())
        .noneMatch(name -> name.startsWith("flink-"));
  }

  private Outcome build(Engine engine, Path site, String name, int workers) {
    Path output = folder.resolve(name);
    Path state = folder.resolve(name + "-state");
    Instant now = Instant.parse("2026-03-01T10:00:00Z");
    return engine.run(
        new BuildRequest(site, output, state, false, false, false, false, 0, workers, now),
        Progress.SILENT);
  }
}
