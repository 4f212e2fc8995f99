package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFoldersTest {
  private final Path folder;

  SiteFoldersTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachBuildHasFoldersOfItsOwnWhichTheNextCommandFinds() throws IOException {
    SiteFolders first = folders().begin();
    assertThat(folders()).isEqualTo(first);
    SiteFolders second = folders().begin();
    assertThat(second.stagingFolder()).isNotEqualTo(first.stagingFolder());
    assertThat(second.nextManifest()).isNotEqualTo(first.nextManifest());
    assertThat(second.inPlaceManifest()).isEqualTo(first.inPlaceManifest());
    assertThat(folders()).isEqualTo(second);
  }

  @Test
  void whatAWorkerThatWasCutOffWritesLaterIsRemovedByTheBuildAfterNext() throws IOException {
    SiteFolders cutOff = folders().begin();
    SiteFolders next = folders().begin();
    write(cutOff.stagingFolder().resolve("late.html"));
    write(cutOff.nextManifest().resolve("part-0"));
    assertThat(next.stagingFolder()).doesNotExist();
    folders().begin();
    assertThat(cutOff.stagingFolder()).doesNotExist();
    assertThat(cutOff.nextManifest()).doesNotExist();
  }

  @Test
  void aNameThatIsNoneIsForgotten() throws IOException {
    SiteFolders first = folders().begin();
    Files.write(first.ofThisOutput("build"), new byte[] {(byte) 0xFF, '.', '.', '/'});
    assertThat(folders().build()).isEmpty();
  }

  private SiteFolders folders() throws IOException {
    return SiteFolders.of(folder.resolve("site"), folder.resolve("public"), folder);
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "late");
  }
}
