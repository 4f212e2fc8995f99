package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  private final Path folder;
  private final StagedBuild build;

  PublicationTest(@TempDir Path folder) {
    this.folder = folder;
    this.build = new StagedBuild(folder);
  }

  @Test
  void theFirstSiteIsMovedWhole() throws IOException {
    build.publish(Map.of("index.html", "1", "docs/a/index.html", "2"), 2);
    assertThat(build.output()).isEqualTo(Map.of("index.html", "1", "docs/a/index.html", "2"));
    assertThat(build.listed()).containsExactly("docs/a/index.html", "index.html");
    assertThat(build.folders.stagingFolder()).doesNotExist();
    assertThat(Publication.next(build.folders).folder()).doesNotExist();
  }

  @Test
  void anEmptyOutputFolderIsReplaced() throws IOException {
    Files.createDirectories(build.folders.outputFolder());
    build.publish(Map.of("index.html", "1"), 1);
    assertThat(build.output()).isEqualTo(Map.of("index.html", "1"));
  }

  @Test
  void anOutputThatIsALinkStaysOne() throws IOException {
    Path real = Files.createDirectories(folder.resolve("served"));
    Files.createSymbolicLink(build.folders.outputFolder(), real);
    build.publish(Map.of("docs/index.html", "1"), 1);
    assertThat(build.folders.outputFolder()).isSymbolicLink();
    assertThat(StagedBuild.texts(real)).isEqualTo(Map.of("docs/index.html", "1"));
  }

  @Test
  void updatesDeletesAndPrunes() throws IOException {
    build.publish(Map.of("a.html", "1", "b.html", "1", "deep/er/c.html", "1"), 1);
    long deleted = build.publish(Map.of("a.html", "2", "d.html", "1"), 1);
    assertThat(build.output()).isEqualTo(Map.of("a.html", "2", "d.html", "1"));
    assertThat(deleted).isEqualTo(2);
    assertThat(build.folders.outputFolder().resolve("deep")).doesNotExist();
  }

  @Test
  void foreignFilesStayAndKeepTheirFolder() throws IOException {
    build.publish(Map.of("a.html", "1", "docs/b.html", "1"), 1);
    Files.writeString(build.folders.outputFolder().resolve("docs/CNAME"), "foreign");
    build.publish(Map.of("a.html", "1"), 1);
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1", "docs/CNAME", "foreign"));
  }

  @Test
  void aFileMayBecomeAFolderAndAFolderAFile() throws IOException {
    build.publish(Map.of("a", "file", "b/x.html", "1", "b/y/z.html", "1"), 1);
    build.publish(Map.of("a/x.html", "1", "a/y/z.html", "2", "b", "file"), 1);
    assertThat(build.output()).isEqualTo(Map.of("a/x.html", "1", "a/y/z.html", "2", "b", "file"));
  }

  @Test
  void aForeignFileInTheWayIsNamedAndKept() throws IOException {
    build.publish(Map.of("a/x.html", "1"), 1);
    Files.writeString(build.folders.outputFolder().resolve("a/CNAME"), "foreign");
    assertThatThrownBy(() -> build.publish(Map.of("a", "file"), 1))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot publish a:");
    assertThat(build.output()).containsEntry("a/CNAME", "foreign");
  }

  @Test
  void manifestsOfDifferentCutsBelongTogether() throws IOException {
    build.publish(Map.of("a", "1", "b", "1", "c", "1", "d", "1", "e", "1"), 8);
    assertThat(build.publish(Map.of("a", "2", "b", "1"), 2)).isEqualTo(3);
    assertThat(build.output()).isEqualTo(Map.of("a", "2", "b", "1"));
    assertThat(build.publish(Map.of("b", "1", "f", "1"), 4)).isEqualTo(1);
    assertThat(build.output()).isEqualTo(Map.of("b", "1", "f", "1"));
    assertThat(build.listed()).containsExactly("b", "f");
  }

  @Test
  void aBuildThatWasNotSealedLeavesTheOldSite() throws IOException {
    build.publish(Map.of("a.html", "1"), 1);
    build.stage(Map.of("a.html", "2"), new ManifestParts(1));
    Publication.recover(build.folders);
    assertThat(build.output()).isEqualTo(Map.of("a.html", "1"));
    assertThat(build.folders.stagingFolder()).doesNotExist();
    assertThat(Publication.next(build.folders).folder()).doesNotExist();
  }

  @Test
  void recoveringASiteThatWasNeverBuiltDoesNothing() throws IOException {
    Publication.recover(build.folders);
    assertThat(build.folders.outputFolder()).doesNotExist();
  }
}
