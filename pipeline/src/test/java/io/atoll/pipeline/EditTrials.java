package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** A site that is built, edited and built again, and compared with clean builds. */
abstract class EditTrials {
  final Path site;
  final DirectBuild incremental;
  private final Path folder;
  private int times;

  EditTrials(Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.incremental = DirectBuild.in(folder.resolve("incremental"));
  }

  final void write(String file, String text) throws IOException {
    Path path = site.resolve("content").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    times++;
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_500_000_000_000L + 10_000L * times));
  }

  /** Builds of the same site to another place. */
  final DirectBuild another(String name) {
    return DirectBuild.in(folder.resolve(name));
  }

  final Outcome withoutPipeline() {
    return incremental.buildWithoutPipeline(incremental.request(site));
  }

  final Outcome withPipeline(String reason) throws IOException {
    Outcome outcome = incremental.build(site);
    assertThat(outcome.pipelineReason()).isEqualTo(reason);
    compareWithClean(outcome);
    return outcome;
  }

  /** The site that was built, and what was counted in it, are those of a build from nothing. */
  final void compareWithClean(Outcome outcome) throws IOException {
    assertThat(outcome.published()).as(outcome.reason()).isTrue();
    DirectBuild clean = another("clean-" + times);
    Outcome expected = clean.build(site);
    assertThat(expected.published()).isTrue();
    TreeComparison.assertSame(clean.output(), incremental.output());
    assertThat(graphOf(outcome)).isEqualTo(graphOf(expected));
    assertThat(outcome.brokenLinks()).isEqualTo(expected.brokenLinks());
  }

  private static List<Long> graphOf(Outcome outcome) {
    Counts counts = outcome.counts();
    return List.of(
        counts.pages(),
        counts.islands(),
        counts.connected(),
        counts.hubs(),
        counts.links(),
        counts.brokenLinks(),
        counts.relatedEdges());
  }
}
