package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site that is published despite failures is edited without a pipeline, as far as they stay. */
class EditedFailuresTest extends EditTrials {
  private static final String OTHERS =
      "the last build had failures that edits of other files may mend";
  private static final String EDITED = "a page that failed was edited, or has gone";
  private static final String LONG = "Longer than a summary. ".repeat(40);

  private final DirectBuild bearing = incremental.withMaxFailures(3);
  private int cleanBuilds;

  EditedFailuresTest(@TempDir Path folder) {
    super(folder);
  }

  @BeforeEach
  void buildASiteWithFailures() throws IOException {
    write("_index.md", "---\ntitle: Home\n---\nWelcome.\n");
    write("docs/good.md", page("Good", LONG));
    write("docs/other.md", page("Other", "See [good](good.md)."));
    write("docs/unparsed.md", "---\ntitle: [\n---\nText.\n");
    Path templates = Files.createDirectories(site.resolve("templates"));
    Files.writeString(templates.resolve("wrong.html"), "{{ page.title | date('nonsense') }}");
    write("docs/unrendered.md", wrong("Text."));
    Outcome outcome = bearing.build(site);
    assertThat(outcome.published()).as(outcome.reason()).isTrue();
    assertThat(failed(outcome)).containsExactly("content/docs/unparsed.md", "templates/wrong.html");
  }

  private static String page(String title, String text) {
    return "---\ntitle: " + title + "\ntags: [tag]\n---\n" + text + "\n";
  }

  /** A page whose template fails. */
  private static String wrong(String text) {
    return page("Unrendered", text).replace("tags", "layout: wrong\ntags");
  }

  private static List<String> failed(Outcome outcome) {
    return outcome.failures().stream().map(Failure::file).toList();
  }

  private void compare(Outcome outcome) throws IOException {
    cleanBuilds++;
    DirectBuild clean = another("clean-" + cleanBuilds).withMaxFailures(3);
    Outcome expected = clean.build(site);
    assertThat(outcome.published()).as(outcome.reason()).isTrue();
    assertThat(outcome.failures()).isEqualTo(expected.failures());
    TreeComparison.assertSame(clean.output(), incremental.output());
  }

  private Outcome withoutPipelineDespiteThem() {
    return bearing.buildWithoutPipeline(bearing.request(site));
  }

  private void throughThePipeline(String reason) throws IOException {
    Outcome outcome = bearing.build(site);
    assertThat(outcome.pipelineReason()).isEqualTo(reason);
    compare(outcome);
  }

  @Test
  void withoutAChangeTheyAreToldAgain() throws IOException {
    Outcome outcome = withoutPipelineDespiteThem();
    assertThat(outcome.counts().rendered()).isZero();
    compare(outcome);
  }

  @Test
  void otherTextsAndLinksOfGoodPagesAreBuilt() throws IOException {
    write("docs/good.md", page("Good", LONG + "And more."));
    compare(withoutPipelineDespiteThem());
    write("docs/other.md", page("Another", "See [home](/_index.md)."));
    compare(withoutPipelineDespiteThem());
    assertThat(withoutPipelineDespiteThem().counts().written()).isZero();
  }

  @Test
  void whatFailedAndIsEditedTakesThePipeline() throws IOException {
    write("docs/unrendered.md", wrong("Another text."));
    Outcome outcome = bearing.build(site);
    assertThat(outcome.pipelineReason()).isEqualTo("more than the edited texts has changed: [NEW]");
    compare(outcome);
    write("docs/unrendered.md", page("Unrendered", "Text."));
    throughThePipeline(OTHERS);
    assertThat(incremental.output().resolve("docs/unrendered/index.html")).exists();
    write("docs/unparsed.md", page("Parsed", "Text."));
    throughThePipeline(EDITED);
    assertThat(withoutPipelineDespiteThem().failures()).isEmpty();
  }

  @Test
  void soDoesWhatComesOrGoes() throws IOException {
    write("docs/new.md", page("New", "Text."));
    throughThePipeline(OTHERS);
    Files.delete(site.resolve("content/docs/unparsed.md"));
    throughThePipeline(EDITED);
    assertThat(failed(withoutPipelineDespiteThem())).containsExactly("templates/wrong.html");
  }

  @Test
  void pagesComeAndGoBesideThoseThatCannotBeParsed() throws IOException {
    Files.delete(site.resolve("content/docs/unrendered.md"));
    assertThat(bearing.build(site).failures()).hasSize(1);
    write("docs/new.md", page("New", "See [that](unparsed.md)."));
    write("../static/file.txt", "text");
    Files.delete(site.resolve("content/docs/other.md"));
    compare(withoutPipelineDespiteThem());
    write("docs/unparsed/index.md", page("New", "Text."));
    throughThePipeline("a page has come in the place of one that failed");
    Files.delete(site.resolve("content/docs/unparsed.md"));
    throughThePipeline(EDITED);
  }

  @Test
  void fewerThatAreBorneHoldTheSiteBack() {
    Outcome outcome = incremental.withMaxFailures(1).build(site);
    assertThat(outcome.published()).isFalse();
    assertThat(outcome.reason()).contains("--max-failures allows 1");
  }

  @Test
  void aCollisionMayBeOverWithoutAChangeOfItsFile() throws IOException {
    write("docs/twin.md", page("Twin", "Text.").replace("tags", "slug: good\ntags"));
    assertThat(bearing.build(site).failures()).hasSize(3);
    compare(withoutPipelineDespiteThem());
    write("docs/other.md", page("Other", "Text."));
    throughThePipeline(OTHERS);
  }

  @Test
  void theSecondFileOfAPageStaysOut() throws IOException {
    write("docs/good/index.md", page("Twin", "Text."));
    assertThat(bearing.build(site).failures()).hasSize(3);
    compare(withoutPipelineDespiteThem());
    write("docs/good.md", page("Good", LONG + "And more."));
    compare(withoutPipelineDespiteThem());
    Files.delete(site.resolve("content/docs/good.md"));
    throughThePipeline(OTHERS);
  }

  @Test
  void soDoesASecondFileThatDescribesASection() throws IOException {
    write("docs/good/_index.md", page("Twin", "Text."));
    write("docs/good/deep.md", page("Deep", "Text."));
    assertThat(bearing.build(site).failures()).hasSize(3);
    write("docs/other.md", page("Other", LONG));
    compare(withoutPipelineDespiteThem());
    write("docs/good/deep.md", page("Deep", LONG));
    compare(withoutPipelineDespiteThem());
    write("docs/good/_index.md", page("Twin", LONG));
    throughThePipeline("content/docs/good/_index.md may be the same page as docs/good.md");
  }

  @Test
  void whatLiesOutsideOfTheFilesIsLookedAtAgain() throws IOException {
    Path target = Files.createDirectories(site.resolve("../elsewhere"));
    Files.createSymbolicLink(site.resolve("content/linked"), target);
    assertThat(bearing.build(site).failures()).hasSize(3);
    throughThePipeline("the last build had failures that may be over");
  }
}
