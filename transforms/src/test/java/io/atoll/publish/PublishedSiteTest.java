package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Reuse;
import io.atoll.store.PublishedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedSiteTest {
  private static final Map<String, String> SITE = Map.of("file", "1", "folder/file", "1");

  private final StagedBuild build;

  PublishedSiteTest(@TempDir Path folder) {
    build = new StagedBuild(folder);
  }

  @BeforeEach
  void publish() throws IOException {
    build.publish(SITE, 1);
  }

  @Test
  void hasRoomWhereNothingIs() {
    assertThat(hasRoomFor("new")).isTrue();
    assertThat(hasRoomFor("new/deep/file")).isTrue();
    assertThat(hasRoomFor("folder/new")).isTrue();
  }

  @Test
  void hasNoRoomWhereAFileOrFolderIs() {
    assertThat(hasRoomFor("file")).isFalse();
    assertThat(hasRoomFor("folder")).isFalse();
    assertThat(hasRoomFor("file/new")).isFalse();
    assertThat(hasRoomFor("file/deep/new")).isFalse();
    assertThat(site().hasRoomFor(Set.of("new", "file"), Set.of())).isFalse();
  }

  @Test
  void onlyAFileInThePlaceOfOneThatGoesHasRoom() {
    Set<String> gone = Set.of("file", "folder/file", "folder");
    assertThat(site().hasRoomFor(Set.of("file", "folder/file"), gone)).isTrue();
    assertThat(site().hasRoomFor(Set.of("file/new"), gone)).isFalse();
    assertThat(site().hasRoomFor(Set.of("folder"), gone)).isFalse();
  }

  @Test
  void aLinkThatLeadsNowhereIsInTheWay() throws IOException {
    Path output = build.folders.outputFolder();
    Files.createSymbolicLink(output.resolve("link"), output.resolve("missing"));
    assertThat(hasRoomFor("link")).isFalse();
    assertThat(hasRoomFor("link/new")).isFalse();
  }

  @Test
  void hasNoRoomOutside() {
    assertThat(hasRoomFor("../new")).isFalse();
  }

  @Test
  void looksIntoTheCurrentRelease() throws IOException {
    build.reset();
    build.release(SITE, 1);
    assertThat(hasRoomFor("folder/new")).isTrue();
    assertThat(hasRoomFor("folder/file")).isFalse();
  }

  @Test
  void isWholeWhileEveryFileHasItsSize() throws IOException {
    assertThat(count(Reuse.UNCHANGED)).isEqualTo(2);
    Files.writeString(build.folders.outputFolder().resolve("file"), "another size");
    assertThat(count(Reuse.UNCHANGED)).isEqualTo(-1);
  }

  @Test
  void isNotWholeWithoutOneOfItsFiles() throws IOException {
    Files.delete(build.folders.outputFolder().resolve("folder/file"));
    assertThat(count(Reuse.UNCHANGED)).isEqualTo(-1);
  }

  @Test
  void aTrustedFileIsNotLookedAt() throws IOException {
    Files.delete(build.folders.outputFolder().resolve("folder/file"));
    assertThat(count(Reuse.TRUSTED)).isEqualTo(2);
  }

  private long count(Reuse reuse) throws IOException {
    return site().countIfWhole(new PublishedFiles(build.folders, reuse, 0));
  }

  private boolean hasRoomFor(String path) {
    return site().hasRoomFor(Set.of(path), Set.of());
  }

  private PublishedSite site() {
    return new PublishedSite(build.folders);
  }
}
