package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SiteException;
import io.atoll.publish.Publishing.Mode;
import io.atoll.store.FolderTree;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
  private static final Map<String, String> ONE = Map.of("index.html", "1", "docs/a.html", "same");
  private static final Map<String, String> TWO = Map.of("index.html", "2", "docs/a.html", "same");

  private final StagedBuild build;
  private final Releases releases;

  ReleasesTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
    releases = new Releases(build.folders);
  }

  @Test
  void aReleaseIsAWholeSiteAndCurrentLeadsToIt() throws IOException {
    build.release(ONE, 1);
    build.release(TWO, 2);
    assertThat(build.folders.outputFolder().resolve("current")).isSymbolicLink();
    assertThat(build.seen()).isEqualTo(TWO);
    assertThat(StagedBuild.texts(releases.folder(1))).isEqualTo(ONE);
    assertThat(build.listed()).isEqualTo(TWO.keySet());
    assertThat(build.folders.stagingFolder()).doesNotExist();
  }

  @Test
  void unchangedFilesAreShared() throws IOException {
    build.release(ONE, 1);
    build.release(TWO, 1);
    Path first = releases.folder(1).resolve("docs/a.html");
    assertThat(Files.getAttribute(first, "unix:nlink")).isEqualTo(2);
    assertThat(Files.isSameFile(first, releases.folder(2).resolve("docs/a.html"))).isTrue();
  }

  @Test
  void eachIsListedWithItsTimeAndSize() throws IOException {
    build.release(ONE, 1);
    build.release(TWO, 1);
    assertThat(releases.list())
        .containsExactly(
            new Release(1, StagedBuild.TIME, OptionalLong.of(2), OptionalLong.of(5), false),
            new Release(2, StagedBuild.TIME, OptionalLong.of(2), OptionalLong.of(5), true));
  }

  @Test
  void withoutTheStateReleasesCanStillBeListedAndSwitched() throws IOException {
    build.release(ONE, 1);
    build.release(TWO, 1);
    FolderTree.delete(Path.of(build.folders.state()));
    assertThat(releases.list()).extracting(Release::pages).containsOnly(OptionalLong.empty());
    assertThat(releases.switchTo(1)).isPresent();
    build.release(TWO, 1);
    assertThat(build.seen()).isEqualTo(TWO);
    assertThat(releases.current()).hasValue(3);
  }

  @Test
  void theOldestAreDeletedButNeverTheCurrentOne() throws IOException {
    for (int i = 0; i < 4; i++) {
      build.release(ONE, 1);
    }
    releases.switchTo(2);
    releases.retain(2);
    assertThat(releases.list()).extracting(Release::id).containsExactly(2, 4);
    build.release(TWO, 1, new Disk(), 2);
    assertThat(releases.list()).extracting(Release::id).containsExactly(4, 5);
    assertThat(releases.manifest(2).exists()).isFalse();
  }

  @Test
  void afterARollbackTheNextReleaseIsMadeFromWhatIsPublished() throws IOException {
    build.release(ONE, 1);
    build.release(TWO, 1);
    assertThat(releases.previous()).hasValue(1);
    releases.switchTo(1);
    assertThat(build.listed()).isEqualTo(ONE.keySet());
    build.release(ONE, 1);
    assertThat(build.seen()).isEqualTo(ONE);
    assertThat(releases.current()).hasValue(3);
    assertThat(releases.previous()).hasValue(2);
  }

  @Test
  void thereIsNoReleaseThatWasNeverMade() throws IOException {
    assertThat(releases.list()).isEmpty();
    assertThat(releases.previous()).isEmpty();
    build.release(ONE, 1);
    assertThat(releases.switchTo(7)).isEmpty();
    assertThat(releases.previous()).isEmpty();
  }

  @Test
  void aReleaseThatWasDeletedByHandIsMadeAnew() throws IOException {
    build.release(ONE, 1);
    FolderTree.delete(releases.folder(1));
    build.release(TWO, 1);
    assertThat(build.seen()).isEqualTo(TWO);
  }

  @Test
  void aSharedFileThatHasVanishedIsNamedAndNothingIsPublished() throws IOException {
    build.release(ONE, 1);
    Files.delete(releases.folder(1).resolve("docs/a.html"));
    assertThatThrownBy(() -> build.release(TWO, 1))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("docs/a.html is missing from the current release");
    assertThat(build.seen()).isEqualTo(Map.of("index.html", "1"));
  }

  @Test
  void anOutputKeepsItsForm() throws IOException {
    build.release(ONE, 1);
    assertThat(layout(Mode.AS_IT_IS).releases()).isTrue();
    assertThatThrownBy(() -> layout(Mode.IN_PLACE))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("holds releases; choose another --output");
  }

  @Test
  void aSiteThatIsPublishedInPlaceDoesNotBecomeReleases() throws IOException {
    build.publish(ONE, 1);
    assertThat(layout(Mode.AS_IT_IS).releases()).isFalse();
    assertThatThrownBy(() -> layout(Mode.RELEASES))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("holds files that are no releases");
  }

  @Test
  void aReleaseIsNoOutput() throws IOException {
    build.release(ONE, 1);
    SiteFolders inside =
        new SiteFolders(build.folders.site(), releases.folder(1).toString(), build.folders.state());
    assertThatThrownBy(() -> OutputLayout.of(inside, Publishing.USUAL, Instant.EPOCH))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("is itself a release");
  }

  @Test
  void aSiteMayHaveAFolderOfReleases() throws IOException {
    build.publish(Map.of("releases/1/index.html", "1", "current/index.html", "2"), 1);
    assertThat(layout(Mode.AS_IT_IS).releases()).isFalse();
    assertThat(releases.list()).isEmpty();
    Publication.recover(build.folders);
    assertThat(build.output()).hasSize(2);
  }

  private OutputLayout layout(Mode mode) throws IOException {
    return OutputLayout.of(build.folders, new Publishing(mode, 1), Instant.EPOCH);
  }
}
