package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.SampleBlocks;
import io.atoll.bucket.WireCoder;
import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.OutputFile;
import io.atoll.model.Tally;
import io.atoll.store.FolderTree;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.values.PCollectionTuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishSiteTest {
  private static final Baseline.Making MAKING = new Baseline.Making("", false, false, false, 0);
  private static final Failure FAILURE = new Failure("content/b.html", 1, "is wrong");
  private static final BrokenLink BROKEN = new BrokenLink("content/a.md", 2, "none.md");

  private final StagedBuild build;

  PublishSiteTest(@TempDir Path folder) throws IOException {
    build = new StagedBuild(folder);
    Files.createDirectories(Path.of(build.folders.state()));
  }

  @Test
  void publishesAndReportsWhatItDid() throws IOException {
    Ending first = publish(Map.of("a.html", "1", "b.html", "1"), new Gate(0, false));
    assertThat(first.isPublished()).isTrue();
    assertThat(first.broken()).containsExactly(BROKEN);
    assertThat(first.tally().get("written")).isEqualTo(2);
    Ending second = publish(Map.of("a.html", "1", "c.html", "2"), new Gate(0, false));
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1", "c.html", "2"));
    assertThat(second.tally())
        .isEqualTo(
            new Tally(
                Map.of(
                    "pages", 5L, "written", 1L, "reused", 1L, "bytesWritten", 1L, "deleted", 1L)));
    assertThat(build.folders.stagingFolder()).doesNotExist();
  }

  @Test
  void whatTheGateRefusesLeavesTheOldSiteAsItWas() throws IOException {
    publish(Map.of("a.html", "1", "b.html", "1"), new Gate(0, false));
    Ending ending = publish(Map.of("a.html", "2"), new Gate(0, false), FAILURE, FAILURE);
    assertThat(ending.isPublished()).isFalse();
    assertThat(ending.failures()).containsExactly(FAILURE);
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1", "b.html", "1"));
    assertThat(build.listed()).containsExactly("a.html", "b.html");
  }

  @Test
  void aFailedPageKeepsItsPublishedVersion() throws IOException {
    publish(Map.of("a.html", "1", "b.html", "1"), new Gate(0, false));
    Ending ending = publish(Map.of("a.html", "2"), new Gate(1, false), FAILURE);
    assertThat(ending.isPublished()).isTrue();
    assertThat(build.output()).isEqualTo(Map.of("a.html", "2", "b.html", "1"));
  }

  @Test
  void anUnchangedFileThatIsGoneFromTheOutputIsPublishedAgain() throws IOException {
    publish(Map.of("a.html", "1", "b.html", "1"), new Gate(0, false));
    Files.delete(build.folders.outputFolder().resolve("a.html"));
    publish(Map.of("a.html", "1", "b.html", "1"), new Gate(0, false));
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1", "b.html", "1"));
    FolderTree.delete(build.folders.outputFolder());
    publish(Map.of("a.html", "1", "b.html", "2"), new Gate(0, false));
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1", "b.html", "2"));
  }

  private Ending publish(Map<String, String> site, Gate gate, Failure... failures)
      throws IOException {
    Pipeline pipeline = Pipeline.create();
    WireCoder<Failure> failureCoder = WireCoder.of(Failure.WIRE);
    PCollectionTuple.of(
            PublishSite.FILES,
            SampleBlocks.create(
                pipeline, "Files", OutputFile.WIRE, file -> file.path().length(), staged(site)))
        .and(
            PublishSite.FAILURES,
            pipeline.apply("Failed", Create.of(List.of(failures)).withCoder(failureCoder)))
        .and(
            PublishSite.TALLIES,
            pipeline.apply(
                "Counted",
                Create.of(Tally.of("pages", 2), Tally.of("pages", 3))
                    .withCoder(WireCoder.of(Tally.WIRE))))
        .and(
            PublishSite.BROKEN,
            pipeline.apply("Broken", Create.of(BROKEN).withCoder(WireCoder.of(BrokenLink.WIRE))))
        .apply(PublishSite.through(gate, build.folders, MAKING, 20_000));
    Ending.forget(build.folders);
    pipeline.run();
    return Ending.read(build.folders);
  }

  private List<OutputFile> staged(Map<String, String> site) throws IOException {
    List<OutputFile> files = new ArrayList<>();
    for (Map.Entry<String, String> file : site.entrySet()) {
      files.add(
          new StagedFiles(build.folders)
              .write(file.getKey(), file.getValue(), "content/" + file.getKey(), isThere -> false));
    }
    return files;
  }
}
