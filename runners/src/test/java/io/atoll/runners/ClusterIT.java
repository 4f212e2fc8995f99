package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.SiteBuilder;
import io.atoll.pipeline.StageTime;
import io.atoll.runners.cluster.ClusterFacts;
import io.atoll.runners.cluster.ClusterSize;
import io.atoll.runners.cluster.ClusterStatus;
import io.atoll.runners.cluster.LocalCluster;
import io.atoll.runners.direct.DirectEngine;
import io.atoll.runners.flink.ClusterEngine;
import io.atoll.runners.flink.FlinkCluster;
import io.atoll.runners.flink.FlinkMaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds on a cluster of three processes, from the packaged job; in order, since each test leaves
 * less of the cluster behind.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
final class ClusterIT {
  /** So many that none of these builds is over before what is done to it is done. */
  private static final int PAGES = 2_000;

  private static final ClusterSize SIZE = new ClusterSize(2, 2, 192);

  @TempDir private static Path folder = Path.of("");

  private LocalCluster cluster = LocalCluster.in(Path.of("unused"));
  private ClusterFacts facts = new ClusterFacts(0, List.of(), "", "");
  private Path site = Path.of("");
  private Outcome direct = Outcome.unpublished(List.of(), "not built yet");

  @BeforeAll
  void start() throws IOException {
    site = LinkedPages.write(folder.toRealPath().resolve("site"), PAGES);
    direct = build(DirectEngine.of(SiteBuilder.create()), request("direct"), new Watcher(() -> {}));
    cluster = LocalCluster.in(folder.resolve("cluster"));
    facts = cluster.start(SIZE, 0, Installation.clusterLibraries());
  }

  @AfterAll
  void stop() throws IOException {
    cluster.stop();
  }

  @Test
  @Order(1)
  void itsProcessesAreThere() throws IOException {
    assertThat(facts.taskManagers()).hasSize(2).doesNotContain(facts.jobManager());
    assertThat(cluster.status())
        .contains(new ClusterStatus(facts, new ClusterStatus.Alive(true, List.of(true, true))));
    assertThatThrownBy(() -> cluster.start(SIZE, 0, Installation.clusterLibraries()))
        .hasMessageContaining("runs already");
  }

  @Test
  @Order(2)
  void aSiteIsBuiltAsDirectly() throws IOException {
    Watcher watcher = new Watcher(() -> {});

    Outcome outcome = assertSameAsDirect("parallel", 2, watcher);

    assertThat(outcome.metrics()).isEqualTo(direct.metrics());
    assertThat(outcome.stages())
        .extracting(StageTime::name)
        .isEqualTo(direct.stages().stream().map(StageTime::name).toList());
    assertThat(watcher.seen).as("live progress").isTrue();
    assertThat(watcher.notes).isEmpty();
  }

  @Test
  @Order(3)
  void aTaskManagerThatIsKilledCostsOnlyTime() throws IOException {
    assertSameAsDirect("killed", 4, new Watcher(() -> kill(facts.taskManagers().get(0))));

    assertThat(cluster.status().orElseThrow().alive().taskManagers()).containsExactly(false, true);
  }

  @Test
  @Order(4)
  void aJobManagerThatIsKilledEndsTheBuildAndNothingElse() throws IOException {
    BuildRequest request = request("lost");
    Files.createDirectories(request.output());
    Files.writeString(request.output().resolve("index.html"), "before");

    assertThatThrownBy(() -> build(2, request, new Watcher(() -> kill(facts.jobManager()))))
        .hasMessageContaining(facts.master() + " has gone");

    assertThat(FileTree.of(request.output())).containsOnlyKeys("index.html");
    assertThat(request.state().resolve("job.json")).doesNotExist();
  }

  @Test
  @Order(5)
  void nothingIsLeftOfIt() throws IOException {
    assertThat(cluster.stop()).isTrue();

    assertThat(cluster.status()).isEmpty();
    assertThat(folder.resolve("cluster")).doesNotExist();
    assertThat(facts.taskManagers()).noneMatch(pid -> ProcessHandle.of(pid).isPresent());
    assertThat(cluster.stop()).isFalse();
  }

  private Outcome assertSameAsDirect(String name, int workers, Watcher watcher) throws IOException {
    Outcome outcome = build(workers, request(name), watcher);

    assertThat(outcome.published()).isTrue();
    assertThat(outcome.counts()).isEqualTo(direct.counts());
    assertThat(FileTree.of(folder.resolve(name))).isEqualTo(FileTree.of(folder.resolve("direct")));
    assertThat(folder.resolve(name + "-state").toFile().list())
        .noneMatch(file -> file.startsWith("flink-") || file.startsWith("staging"));
    return outcome;
  }

  private Outcome build(int workers, BuildRequest request, Watcher watcher) {
    FlinkCluster taken = FlinkCluster.at(FlinkMaster.of(facts.master()), workers);
    Engine engine = ClusterEngine.of(SiteBuilder.create(), taken, Installation.jobJars());
    return build(engine, taken.taking(request), watcher);
  }

  private static Outcome build(Engine engine, BuildRequest request, Watcher watcher) {
    return engine.run(request, watcher);
  }

  private BuildRequest request(String name) {
    return new BuildRequest(
        site,
        folder.resolve(name),
        folder.resolve(name + "-state"),
        false,
        false,
        false,
        false,
        0,
        2,
        CommandLineRun.NOW);
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Does something once, when pages are being parsed. */
  private static final class Watcher implements Progress {
    private final Runnable action;
    private final List<String> notes = new ArrayList<>();
    private boolean seen;

    Watcher(Runnable action) {
      this.action = action;
    }

    @Override
    public void advanced(String stage, long elements) {
      if (!seen && stage.equals("parse")) {
        seen = true;
        action.run();
      }
    }

    @Override
    public void finished(StageTime stage) {}

    @Override
    public void noted(String line) {
      notes.add(line);
    }
  }
}
