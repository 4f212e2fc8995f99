package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.publish.GateLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds whole builds back that differ too much from what they would replace. */
final class GatesTest {
  private static final GateLimits ACCEPTED = new GateLimits(10, 50, 100, 5, true);

  private final Path site;
  private final DirectBuild build;

  GatesTest(@TempDir Path folder) {
    site = folder.resolve("site");
    build = DirectBuild.in(folder);
  }

  @BeforeEach
  void publish() throws IOException {
    for (int i = 0; i < 40; i++) {
      write("docs/" + i + ".md", "Page " + i);
      write("blog/" + i + ".md", "[to](/docs/" + i % 2 + ".md)");
    }
    write("_index.md", "Welcome");
    assertThat(run(GateLimits.DEFAULT).published()).isTrue();
  }

  @Test
  void anExportThatBrokeOffIsNotPublishedUntilItIsAccepted() throws IOException {
    deletePages("docs", 30, 40);

    Outcome refused = run(GateLimits.DEFAULT);

    assertThat(refused.published()).isFalse();
    assertThat(refused.reason())
        .startsWith("10 of 80 pages are missing (--shrink-gate 10%): content/docs lost 10 of 40; ");
    assertThat(published("docs/35/index.html")).exists();

    assertThat(run(ACCEPTED).published()).isTrue();
    assertThat(published("docs/35/index.html")).doesNotExist();
    assertThat(run(GateLimits.DEFAULT).published()).isTrue();
  }

  @Test
  void aRefusedBuildIsNotWhatTheNextOneIsComparedWith() throws IOException {
    deletePages("docs", 30, 40);
    assertThat(run(GateLimits.DEFAULT).published()).isFalse();

    assertThat(run(GateLimits.DEFAULT).published()).isFalse();
  }

  @Test
  void linksThatNoLongerLeadAnywhereHoldABuildBack() throws IOException {
    deletePages("docs", 0, 1);

    assertThat(run(GateLimits.DEFAULT).reason())
        .startsWith("20 of 40 links are broken, and were 0 of 40 (--broken-gate 5%); ");
  }

  @Test
  void aHomePageThatIsGoneHoldsABuildBack() throws IOException {
    Files.delete(site.resolve("content/_index.md"));

    assertThat(run(GateLimits.DEFAULT).reason())
        .isEqualTo(
            "the home page content/_index.md is missing;"
                + " mend the content, or build once with --accept");
  }

  @Test
  void theOutcomeSaysWhatChanged() throws IOException {
    write("docs/0.md", "Another text");
    write("docs/new.md", "A new page");
    deletePages("docs", 3, 4);

    Outcome outcome = run(GateLimits.DEFAULT);

    assertThat(outcome.changes().added()).containsExactly("docs/new/index.html");
    assertThat(outcome.changes().changed()).containsExactly("docs/0/index.html");
    assertThat(outcome.changes().removed()).containsExactly("docs/3/index.html");
    assertThat(outcome.changes().total().before()).isEqualTo(80);
  }

  @Test
  void aBuildOfAFewEditedPagesIsComparedAsAnyOther() throws IOException {
    write("docs/5.md", "Another text");
    Outcome edited = run(GateLimits.DEFAULT);
    Outcome nothing = run(GateLimits.DEFAULT);

    assertThat(edited.changes().changed()).containsExactly("docs/5/index.html");
    assertThat(edited.changes().total().before()).isEqualTo(80);
    assertThat(nothing.changes().changed()).isEmpty();
    assertThat(nothing.changes().total().before()).isEqualTo(80);

    for (int i = 10; i < 20; i++) {
      write("docs/" + i + ".md", "Yet another text");
    }
    assertThat(run(new GateLimits(10, 50, 12, 5, false)).reason())
        .startsWith("10 of 80 pages would change (--changed-gate 12%); ");
  }

  private Outcome run(GateLimits limits) {
    return SiteBuilder.create()
        .run(
            build.request(site).within(limits),
            build.options(),
            running -> running.waitUntilFinish().isTerminal());
  }

  private Path published(String path) {
    return build.request(site).output().resolve(path);
  }

  private void deletePages(String folder, int from, int to) throws IOException {
    for (int i : IntStream.range(from, to).toArray()) {
      Files.delete(site.resolve("content").resolve(folder).resolve(i + ".md"));
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve("content").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text + "\n");
  }
}
