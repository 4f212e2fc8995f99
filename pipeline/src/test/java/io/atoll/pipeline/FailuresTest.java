package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.Failure;
import io.atoll.model.SiteException;
import io.atoll.pipeline.compare.TreeComparison;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {
  private final Path site;
  private final Path before;
  private final DirectBuild build;

  FailuresTest(@TempDir Path folder) {
    this.site = folder.resolve("site");
    this.before = folder.resolve("before");
    this.build = DirectBuild.in(folder);
  }

  @BeforeEach
  void publish() throws IOException {
    write("content/a.md", "---\ntitle: A\n---\nFirst words of A\n");
    write("content/b/index.md", "---\ntitle: B\naliases: [/old-b/]\n---\nFirst words of B\n");
    write("content/b/note.txt", "first note");
    write("content/c.md", "---\ntitle: C\n---\nFirst words of C\n");
    assertThat(build.build(site).published()).isTrue();
    copy(build.output(), before);
  }

  @Test
  void aFailureLeavesWhatWasPublishedUntouched() throws IOException {
    write("content/a.md", "Second words of A\n");
    write("content/c.md", "---\ntitle: [\n---\n");
    Outcome outcome = build.build(site);
    assertThat(outcome.published()).isFalse();
    assertThat(outcome.failures()).extracting(Failure::file).containsExactly("content/c.md");
    TreeComparison.assertSame(before, build.output());
  }

  @Test
  void aTemplateErrorLeavesWhatWasPublishedUntouched() throws IOException {
    write("content/a.md", "Second words of A\n");
    write("templates/page.html", "{{ page.title }}\n{{ page.title | date('nonsense') }}\n");
    Outcome outcome = build.build(site);
    assertThat(outcome.published()).isFalse();
    assertThat(outcome.failures()).isNotEmpty().allMatch(failure -> failure.line() == 2);
    TreeComparison.assertSame(before, build.output());
  }

  @Test
  void aBadConfigurationLeavesWhatWasPublishedUntouched() throws IOException {
    write("site.yaml", "title: [\n");
    assertThatThrownBy(() -> build.build(site)).isInstanceOf(SiteException.class);
    TreeComparison.assertSame(before, build.output());
  }

  @Test
  void withFailuresBorneGoodPagesAreNewAndFailedOnesStay() throws IOException {
    write("content/a.md", "---\ntitle: A\n---\nSecond words of A\n");
    write("content/b/index.md", "---\ntitle: [\n---\n");
    Files.delete(site.resolve("content/c.md"));
    Outcome outcome = build.withMaxFailures(1).build(site);
    assertThat(outcome.published()).isTrue();
    assertThat(outcome.failures()).extracting(Failure::file).containsExactly("content/b/index.md");
    assertThat(published("a/index.html")).contains("Second words of A");
    for (String file : List.of("b/index.html", "b/note.txt", "old-b/index.html")) {
      assertThat(published(file)).isEqualTo(Files.readString(before.resolve(file)));
    }
    assertThat(build.output().resolve("c")).doesNotExist();
  }

  @Test
  void aFailedPageStaysThroughMoreThanOneBuild() throws IOException {
    write("content/b/index.md", "---\ntitle: [\n---\n");
    assertThat(build.withMaxFailures(1).build(site).published()).isTrue();
    assertThat(build.withMaxFailures(1).build(site).published()).isTrue();
    assertThat(published("b/index.html")).contains("First words of B");
    Files.delete(site.resolve("content/b/index.md"));
    Files.delete(site.resolve("content/b/note.txt"));
    assertThat(build.build(site).counts().deleted()).isEqualTo(3);
    assertThat(build.output().resolve("b")).doesNotExist();
  }

  private String published(String file) throws IOException {
    return Files.readString(build.output().resolve(file));
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(site.resolve(file).getParent());
    Files.writeString(site.resolve(file), text);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
