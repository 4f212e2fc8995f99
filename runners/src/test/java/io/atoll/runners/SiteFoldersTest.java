package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteFoldersTest {
  @TempDir private Path folder = Path.of("");
  private Path site = Path.of("");

  @BeforeEach
  void makeSite() {
    site = CommandLineRun.site(folder.resolve("site"));
  }

  @Test
  void aSiteMustBeAFolderWithContent() throws IOException {
    Files.createFile(folder.resolve("file"));
    Files.createDirectory(folder.resolve("empty"));

    refusesSite("nowhere", "there is no folder");
    refusesSite("file", "is a file");
    refusesSite("empty", "has no content/ folder");
  }

  @Test
  void theOutputMustNotBeWhereTheSiteIsRead() {
    refuses("site", null, "the output");
    refuses(".", null, "the output");
    refuses("site/content", null, "the output");
    refuses("site/content/deep/er", null, "the output");
    refuses("site/static/x", null, "the output");
    refuses("site/templates", null, "the output");
    refuses("site/data", null, "the output");
  }

  @Test
  void outputAndStateMustLieApart() {
    refuses("out", "out", "the state");
    refuses("out", "out/state", "the state");
    refuses("state/out", "state", "the state");
    refuses(null, "site/public/.atoll", "the state");
    refuses(null, "site", "the state");
    refuses(null, "site/content/.atoll", "the state");
  }

  @Test
  void aFileIsNoOutputAndNoState() throws IOException {
    Files.createFile(folder.resolve("file"));

    refuses("file", null, "is a file");
    refuses(null, "file", "is a file");
  }

  @Test
  void aSymbolicLinkDoesNotHideWhereTheOutputLies() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), site.resolve("content"));

    refuses("link/new", null, "content/");
  }

  @Test
  void aNameThatOnlyBeginsAlikeIsAnotherFolder() {
    SiteFolders folders = of("site/content2", "site/public2");

    assertThat(folders.output()).isEqualTo(site.resolve("content2"));
    assertThat(folders.state()).isEqualTo(site.resolve("public2"));
  }

  @Test
  void foldersAreRealWhereTheyExistAndNormalElsewhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("link"), site);

    SiteFolders folders =
        SiteFolders.of(folder.resolve("link").toString(), at("link/../new/./out"), null);

    assertThat(folders.site()).isEqualTo(site);
    assertThat(folders.state()).isEqualTo(site.resolve(".atoll"));
    assertThat(folders.output()).isEqualTo(folder.toRealPath().resolve("new/out"));
  }

  private SiteFolders of(@Nullable String output, @Nullable String state) {
    return SiteFolders.of(site.toString(), at(output), at(state));
  }

  private void refusesSite(String name, String message) {
    assertThatThrownBy(() -> SiteFolders.of(folder.resolve(name).toString(), null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private void refuses(@Nullable String output, @Nullable String state, String message) {
    assertThatThrownBy(() -> of(output, state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  private @Nullable String at(@Nullable String name) {
    return name == null ? null : folder.resolve(name).toString();
  }
}
