package io.atoll.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.ContentDigest;
import io.atoll.model.OutputFile;
import io.atoll.model.SiteException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagedFilesTest {
  private static final String OWNER = "content/a.md";

  private final Path folder;
  private final SiteFolders folders;

  StagedFilesTest(@TempDir Path folder) {
    this.folder = folder;
    folders = SampleSites.folders(folder);
  }

  @Test
  void textsAndCopiesAreStagedWithTheirSizesAndDigests() throws IOException {
    StagedFiles files = new StagedFiles(folders);
    byte[] bytes = "<p>ö</p>".getBytes(UTF_8);
    OutputFile written = files.write("docs/ä/index.html", "<p>ö</p>", OWNER, made -> false);
    OutputFile copied = files.copy("docs/ä/index.html", new ByteArrayInputStream(bytes), OWNER);
    assertThat(files.write("docs/ä/index.html", "<p>ö</p>", OWNER, made -> false))
        .isEqualTo(written);
    for (OutputFile file : List.of(written, copied)) {
      assertThat(file.size()).isEqualTo(bytes.length);
      assertThat(file.digest()).matches("[0-9a-f]{32}");
    }
    assertThat(Files.readString(folders.stagingFolder().resolve("docs/ä/index.html")))
        .isEqualTo("<p>ö</p>");
  }

  @Test
  void whatIsThereIsNotStagedAgain() throws IOException {
    StagedFiles files = new StagedFiles(folders);
    OutputFile there = new OutputFile("a.html", 2, ContentDigest.of("ö".getBytes(UTF_8)), "", "");
    Predicate<OutputFile> isThere = file -> file.digest().equals(there.digest());
    assertThat(files.write("a.html", "ö", "", isThere)).isEqualTo(there);
    assertThat(files.replace("a.html", "ö", "", isThere)).isEqualTo(there);
    assertThat(folders.stagingFolder()).doesNotExist();
    assertThat(files.write("a.html", "other", "", isThere)).isNotEqualTo(there);
    assertThat(folders.stagingFolder().resolve("a.html")).hasContent("other");
    files.write("a.html", "ö", "", isThere);
    assertThat(folders.stagingFolder().resolve("a.html")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.html", "a/../../b.html", "/etc/atoll-test", "..", ""})
  void nothingIsWrittenOutsideTheStagingFolder(String path) {
    assertThatThrownBy(() -> new StagedFiles(folders).write(path, "x", OWNER, made -> false))
        .isInstanceOf(SiteException.class)
        .hasMessageStartingWith(OWNER);
    assertThat(folder.resolve("state/a.html")).doesNotExist();
    assertThat(folder.resolve("b.html")).doesNotExist();
  }

  @Test
  void aNameThatIsTooLongIsTheAuthorsToMend() {
    String path = "docs/" + "ä".repeat(200) + "/index.html";
    assertThatThrownBy(() -> new StagedFiles(folders).write(path, "x", OWNER, made -> false))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("255 bytes")
        .hasMessageContaining("slug");
  }

  @Test
  void aFileInTheWayOfAFolderIsACollision() throws IOException {
    StagedFiles files = new StagedFiles(folders);
    files.write("docs/a", "file", OWNER, made -> false);
    assertThatThrownBy(() -> files.write("docs/a/index.html", "x", "content/b.md", made -> false))
        .isInstanceOf(SiteException.class)
        .hasMessageStartingWith("content/b.md")
        .hasMessageContaining("collide");
  }

  @Test
  void aFolderInTheWayOfAFileIsACollision() throws IOException {
    StagedFiles files = new StagedFiles(folders);
    files.write("docs/a/index.html", "x", OWNER, made -> false);
    assertThatThrownBy(() -> files.write("docs/a", "file", "content/b.md", made -> false))
        .isInstanceOf(SiteException.class)
        .hasMessageContaining("collide");
  }

  @Test
  void aRepeatedAttemptReplacesWhatABrokenOneLeft() throws IOException {
    new StagedFiles(folders).write("a.html", "a long first attempt", OWNER, made -> false);
    new StagedFiles(folders).write("a.html", "second", OWNER, made -> false);
    assertThat(Files.readString(folders.stagingFolder().resolve("a.html"))).isEqualTo("second");
  }

  @Test
  void aReplacementWaitsWithoutAFolderOfItsOwn() throws IOException {
    StagedFiles files = new StagedFiles(folders);
    OutputFile file = files.replace("docs/a/index.html", "new", OWNER, made -> false);
    assertThat(file).isEqualTo(files.write("docs/a/index.html", "new", OWNER, made -> false));
    files.replace("docs/b/index.html", "other", OWNER, made -> false);
    StagingFolder staging = new StagingFolder(folders);
    assertThat(staging.of("docs/a/index.html")).hasContent("new");
    assertThat(staging.of("docs/b/index.html")).hasContent("other");
    assertThat(folders.stagingFolder().resolve("docs/b")).doesNotExist();
    staging.delete("docs/b/index.html");
    assertThat(staging.of("docs/b/index.html")).doesNotExist();
  }

  @Test
  void knowsWhatTheAuthorHasPutThere() throws IOException {
    Files.createDirectories(folders.statics());
    Files.createDirectories(folders.content().resolve("docs"));
    Files.writeString(folders.statics().resolve("robots.txt"), "");
    Files.writeString(folders.content().resolve("docs/a.html"), "");
    StagedFiles files = new StagedFiles(folders);
    assertThat(files.isAuthored("robots.txt")).isTrue();
    assertThat(files.isAuthored("docs/a.html")).isTrue();
    assertThat(files.isAuthored("docs")).isFalse();
    assertThat(files.isAuthored("404.html")).isFalse();
  }
}
