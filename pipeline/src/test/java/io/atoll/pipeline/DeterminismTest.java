package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.bucket.Buckets;
import io.atoll.discover.SiteSize;
import io.atoll.model.Reuse;
import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.pipeline.sites.GeneratedSite;
import io.atoll.publish.Ending;
import io.atoll.publish.Gate;
import io.atoll.render.TemplateAnalysis;
import io.atoll.site.Site;
import io.atoll.site.SiteLoader;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.beam.sdk.Pipeline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeterminismTest {
  private static final GeneratedSite GENERATED = GeneratedSite.of(90, 21);

  private final Path folder;
  private final Path site;
  private final DirectBuild build;

  DeterminismTest(@TempDir Path folder) {
    this.folder = folder;
    this.site = folder.resolve("site");
    this.build = DirectBuild.in(folder.resolve("first")).withWorkers(1);
  }

  @BeforeEach
  void publish() throws IOException {
    GENERATED.write(site);
    assertThat(build.build(site).failures()).isEmpty();
  }

  @Test
  void anotherFolderAnotherOrderOfFilesAndMoreWorkersGiveTheSameBytes() throws IOException {
    Path elsewhere = folder.resolve("elsewhere/site");
    GENERATED.writeShuffled(elsewhere, 22);
    DirectBuild second = DirectBuild.in(folder.resolve("second")).withWorkers(4);
    assertThat(second.build(elsewhere).published()).isTrue();
    TreeComparison.assertSame(build.output(), second.output());
  }

  @Test
  void manyBucketsGiveTheSameBytes() throws IOException {
    DirectBuild second = DirectBuild.in(folder.resolve("second"));
    assertThat(inBuckets(5, second).isPublished()).isTrue();
    TreeComparison.assertSame(build.output(), second.output());
  }

  @Test
  void aBuildWithoutChangesWritesNothing() throws IOException {
    Counts counts = build.build(site).counts();
    assertThat(counts.written()).isZero();
    assertThat(counts.deleted()).isZero();
    assertThat(counts.bytesWritten()).isZero();
    assertThat(counts.reused()).isPositive();
    assertSameAsFresh();
  }

  @Test
  void aChangedIslandIsWrittenAlone() throws IOException {
    append("content/lonely/pinned.md", "\nOne more paragraph after many others.\n");
    Counts counts = build.build(site).counts();
    assertThat(counts.deleted()).isZero();
    assertThat(Files.readString(build.output().resolve("lonely/pinned/index.html")))
        .contains("One more paragraph");
    assertThat(counts.written()).isBetween(1L, 4L);
    assertSameAsFresh();
  }

  @Test
  void aNewAndADeletedPageChangeWhatShowsThem() throws IOException {
    Files.writeString(site.resolve("content/posts/new.md"), "---\ntags: [Java]\n---\n# New\n");
    assertThat(build.build(site).published()).isTrue();
    Path file = build.output().resolve("posts/new/index.html");
    assertThat(file).exists();
    assertSameAsFresh();
    Files.delete(site.resolve("content/posts/new.md"));
    assertThat(build.build(site).counts().deleted()).isEqualTo(1);
    assertThat(file.getParent()).doesNotExist();
  }

  private void assertSameAsFresh() throws IOException {
    DirectBuild fresh = DirectBuild.in(folder.resolve("fresh"));
    assertThat(fresh.build(site).published()).isTrue();
    TreeComparison.assertSame(fresh.output(), build.output());
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(site.resolve(file), Files.readString(site.resolve(file)) + text);
  }

  /** A build as the builder makes it, but with so many buckets. */
  private Ending inBuckets(int count, DirectBuild second) throws IOException {
    SiteFolders folders =
        new SiteFolders(site.toString(), second.output().toString(), second.state().toString());
    Files.createDirectories(second.state());
    Site loaded = SiteLoader.load(site, new Site.Selection(false, false, false, DirectBuild.NOW));
    TemplateAnalysis templates = TemplateAnalysis.of(loaded);
    SiteSnapshot snapshot =
        SiteSnapshot.write(
            loaded.withAnalysis(templates.demands(), templates.pinned()),
            folders.inState("site").toString());
    Pipeline pipeline = Pipeline.create(second.options());
    BuildSite.compose(
        pipeline,
        new BuildPlan(
            snapshot,
            folders,
            new Buckets(count),
            new SiteSize(90, false),
            new Gate(0, false),
            Reuse.UNCHANGED,
            System.currentTimeMillis()));
    pipeline.run().waitUntilFinish();
    return Ending.read(folders);
  }
}
