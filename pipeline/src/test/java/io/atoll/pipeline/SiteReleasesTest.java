package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.atoll.model.SiteException;
import io.atoll.pipeline.compare.TreeComparison;
import io.atoll.publish.Publishing;
import io.atoll.publish.Publishing.Mode;
import io.atoll.publish.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds releases and goes back to them. */
class SiteReleasesTest {
  private static final Publishing RELEASES = new Publishing(Mode.RELEASES, 2);

  private final Path site;
  private final DirectBuild build;
  private final DirectBuild clean;
  private final Path current;

  SiteReleasesTest(@TempDir Path folder) {
    this.site = folder.resolve("site");
    this.build = DirectBuild.in(folder);
    this.clean = DirectBuild.in(folder.resolve("clean"));
    this.current = build.output().resolve("current");
  }

  @BeforeEach
  void publish() throws IOException {
    write("content/a.md", "---\ntitle: A\ntags: [t]\n---\nFirst words of A\n");
    write("content/b.md", "---\ntitle: B\ntags: [t]\n---\nFirst words of B\n");
    assertThat(build.build(site, RELEASES).published()).isTrue();
  }

  @Test
  void aReleaseIsTheSiteThatACleanBuildPublishes() throws IOException {
    write("content/a.md", "---\ntitle: A\n---\nSecond words of A\n");
    Outcome outcome = build.build(site, RELEASES);
    clean.build(site);
    TreeComparison.assertSame(clean.output(), current.toRealPath());
    assertThat(outcome.counts().reused()).isPositive();
    assertThat(SiteReleases.entrance(build.output())).isEqualTo(current);
    assertThat(releases().list())
        .extracting(Release::id, Release::pages, Release::time, Release::current)
        .containsExactly(
            tuple(1, OptionalLong.of(2), DirectBuild.NOW, false),
            tuple(2, OptionalLong.of(2), DirectBuild.NOW, true));
  }

  @Test
  void aFailedPageKeepsItsVersionOfTheReleaseBefore() throws IOException {
    String before = Files.readString(current.resolve("b/index.html"));
    write("content/a.md", "---\ntitle: A\n---\nSecond words of A\n");
    write("content/b.md", "---\ntitle: [\n---\n");
    assertThat(build.withMaxFailures(1).build(site, RELEASES).published()).isTrue();
    assertThat(current.resolve("b/index.html")).hasContent(before);
    assertThat(Files.readString(current.resolve("a/index.html"))).contains("Second words of A");
  }

  @Test
  void whatIsNotPublishedLeavesNoTrace() throws IOException {
    write("content/b.md", "---\ntitle: [\n---\n");
    assertThat(build.build(site, RELEASES).published()).isFalse();
    assertThat(releases().list()).hasSize(1);
    assertThat(build.output().resolve("releases")).isDirectoryNotContaining("glob:**.atoll*");
  }

  @Test
  void anEditedTextMakesAReleaseWithoutAPipeline() throws IOException {
    age();
    assertThat(build.build(site, RELEASES).published()).isTrue();
    write("content/a.md", "---\ntitle: A\ntags: [t]\n---\nSecond words of A\n");
    age();
    assertThat(withoutPipeline().counts().rendered()).isPositive();
    clean.build(site);
    TreeComparison.assertSame(clean.output(), current.toRealPath());
    releases().rollBack(OptionalInt.empty(), state -> {});
    write("content/b.md", "---\ntitle: B\ntags: [t]\n---\nSecond words of B\n");
    age();
    assertThat(withoutPipeline().counts().rendered()).isPositive();
    clean.build(site);
    TreeComparison.assertSame(clean.output(), current.toRealPath());
    assertThat(releases().list()).extracting(Release::current).containsExactly(false, true);
  }

  /** Gives the files times long past. */
  private void age() throws IOException {
    for (String name : List.of("a.md", "b.md")) {
      Path file = site.resolve("content").resolve(name);
      long time = 1_500_000_000_000L + Files.readString(file).hashCode() % 1_000_000;
      Files.setLastModifiedTime(file, FileTime.fromMillis(time));
    }
  }

  private Outcome withoutPipeline() {
    return build.buildWithoutPipeline(build.request(site).published(RELEASES));
  }

  @Test
  void theBuildAfterARollbackComparesWithWhatReadersSee() throws IOException {
    write("content/a.md", "---\ntitle: A\n---\nSecond words of A\n");
    build.build(site, RELEASES);
    Optional<Release> now = releases().rollBack(OptionalInt.empty(), state -> {});
    assertThat(now).map(Release::id).hasValue(1);
    assertThat(Files.readString(current.resolve("a/index.html"))).contains("First words of A");
    assertThat(build.build(site, RELEASES).counts().written()).isPositive();
    clean.build(site);
    TreeComparison.assertSame(clean.output(), current.toRealPath());
    assertThat(releases().list()).extracting(Release::id).containsExactly(2, 3);
  }

  @Test
  void thereIsNothingToGoBackToBeforeTheFirstRelease() throws IOException {
    assertThat(releases().rollBack(OptionalInt.empty(), state -> {})).isEmpty();
    assertThat(releases().rollBack(OptionalInt.of(9), state -> {})).isEmpty();
  }

  @Test
  void duringABuildNobodyGoesBack() throws IOException {
    StateLock.holding(
        build.state(),
        () -> {
          assertThatThrownBy(() -> releases().rollBack(OptionalInt.of(1), state -> {}))
              .isInstanceOf(SiteException.class)
              .hasMessageContaining("another build is using this state folder");
          return 0;
        });
  }

  @Test
  void theFormOfAnOutputIsKept() throws IOException {
    write("content/c.md", "Words of C\n");
    assertThat(build.build(site).published()).isTrue();
    assertThat(releases().list()).hasSize(2);
    Publishing inPlace = new Publishing(Mode.IN_PLACE, 1);
    assertThatThrownBy(() -> build.build(site, inPlace))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("holds releases");
  }

  @Test
  void anUnchangedSiteIsNoNewReleaseOrTheSameAgain() throws IOException {
    assertThat(build.build(site, RELEASES).published()).isTrue();
    clean.build(site);
    TreeComparison.assertSame(clean.output(), current.toRealPath());
  }

  private SiteReleases releases() throws IOException {
    return SiteReleases.of(site, build.output(), build.state());
  }

  private void write(String file, String text) throws IOException {
    Path target = site.resolve(file);
    Files.createDirectories(Objects.requireNonNull(target.getParent()));
    Files.writeString(target, text);
  }
}
