package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Reuse;
import io.atoll.publish.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits of files that are copied as they are take no pipeline, as long as none comes or goes. */
class EditedAssetsTest extends EditTrials {
  EditedAssetsTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASiteOfAssets() throws IOException {
    write("_index.md", "---\ntitle: Home\n---\nWelcome.\n");
    write("docs/page.md", "---\ntitle: Page\n---\nSee [the data](data.csv).\n");
    write("docs/data.csv", "1,2\n");
    write("docs/bundle/index.md", "---\ntitle: Bundle\nslug: other\n---\nText.\n");
    write("docs/bundle/images/a.svg", "<svg/>");
    write("docs/bundle/b.txt", "b");
    write("docs/draft/index.md", "---\ntitle: Draft\ndraft: true\n---\nText.\n");
    write("docs/draft/c.txt", "c");
    write("../static/style.css", "body {}");
    Files.writeString(site.resolve("site.yaml"), "title: Assets\n");
    compareWithClean(incremental.build(site));
  }

  @Test
  void anotherStaticFileIsCopied() throws IOException {
    write("../static/style.css", "body { color: black }");
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().rendered()).isZero();
    assertThat(outcome.counts().written()).isEqualTo(1);
    compareWithClean(outcome);
    assertThat(published("style.css")).contains("black");
    assertThat(withoutPipeline().counts().written()).isZero();
  }

  @Test
  void soAreFilesBesidePages() throws IOException {
    write("docs/data.csv", "3,4\n");
    write("docs/bundle/images/a.svg", "<svg><g/></svg>");
    write("docs/bundle/index.md", "---\ntitle: Bundle\nslug: other\n---\nAnother text.\n");
    Outcome outcome = withoutPipeline();
    compareWithClean(outcome);
    assertThat(published("docs/data.csv")).isEqualTo("3,4\n");
    assertThat(published("docs/other/images/a.svg")).isEqualTo("<svg><g/></svg>");
  }

  @Test
  void whatLiesBesideADraftIsNotPublished() throws IOException {
    write("docs/draft/c.txt", "d");
    Outcome outcome = withoutPipeline();
    assertThat(outcome.counts().written()).isZero();
    compareWithClean(outcome);
  }

  @Test
  void thePipelineKnowsWhatWasCopiedWithoutIt() throws IOException {
    write("../static/style.css", "body { color: black }");
    assertThat(withoutPipeline().published()).isTrue();
    write("../static/another.xml", "<p/>");
    Outcome outcome =
        withPipeline("static/another.xml may stand in the place of a file that Atoll makes");
    assertThat(outcome.counts().written()).isEqualTo(1);
    write("../static/style.css", "body {}");
    compareWithClean(withoutPipeline());
  }

  @Test
  void aTrustedOutputIsNotLookedAt() throws IOException {
    Path style = incremental.output().resolve("style.css");
    Files.writeString(style, "as somebody left it");
    write("docs/data.csv", "3,4\n");
    BuildRequest trusting = incremental.request(site).taking(Reuse.TRUSTED);
    assertThat(incremental.buildWithoutPipeline(trusting).counts().written()).isEqualTo(1);
    write("_index.md", "---\ntitle: Start\n---\nWelcome.\n");
    Outcome byPipeline = incremental.build(trusting);
    assertThat(byPipeline.pipelineReason()).contains("_index.md");
    assertThat(published("style.css")).isEqualTo("as somebody left it");
    withPipeline("published files are missing or have been changed");
  }

  @Test
  void aReleaseSharesAllOtherFiles() throws IOException {
    DirectBuild releases = another("releases");
    Publishing publishing = new Publishing(Publishing.Mode.RELEASES, 2);
    assertThat(releases.build(site, publishing).published()).isTrue();
    write("../static/style.css", "body { color: black }");
    BuildRequest request = releases.request(site).published(publishing);
    assertThat(releases.buildWithoutPipeline(request).counts().written()).isEqualTo(1);
    Path current = releases.output().resolve("current");
    assertThat(current.resolve("style.css")).content().contains("black");
    assertThat(current.resolve("docs/page/index.html")).exists();
  }

  @Test
  void otherFilesTakeThePipeline() throws IOException {
    Files.delete(site.resolve("content/docs/bundle/b.txt"));
    withPipeline("content/docs/bundle/index.md has lost a file beside it");
  }

  private String published(String path) throws IOException {
    return Files.readString(incremental.output().resolve(path));
  }
}
