package io.atoll.discover;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class SymbolicLinksTest {
  private final Path site;
  private final Path outside;

  SymbolicLinksTest(@TempDir Path site, @TempDir Path outside) {
    this.site = site;
    this.outside = outside;
  }

  @Test
  void linksWithinTheSiteAreFollowed() throws IOException {
    Found found =
        new Found(site)
            .with("content/docs/a.md", "shared/b.md", "content/c.md")
            .link("content/more", "../shared")
            .link("content/docs/d.md", "../c.md")
            .walk();
    assertThat(found.keys()).contains("docs/a", "more/b", "docs/d", "c");
    assertThat(found.failures).isEmpty();
  }

  @Test
  void linksOutOfTheSiteAreFailures() throws IOException {
    Files.writeString(outside.resolve("secret.md"), "secret");
    Found found =
        new Found(site)
            .with("content/a.md", "static/b.css")
            .link("content/folder", outside.toString())
            .link("content/file.md", outside.resolve("secret.md").toString())
            .link("static/file.txt", outside.resolve("secret.md").toString())
            .walk();
    assertThat(found.keys()).containsExactly("a", "");
    assertThat(found.assetPaths()).containsExactly("b.css");
    assertThat(found.failures)
        .extracting(Failure::file)
        .containsExactly("content/file.md", "content/folder", "static/file.txt");
    assertThat(found.failures).allMatch(failure -> failure.message().contains("out of the site"));
  }

  @Test
  void contentThatItselfLiesOutsideIsAFailure() throws IOException {
    Files.writeString(outside.resolve("secret.md"), "secret");
    Found found =
        new Found(site)
            .link("content", outside.toString())
            .link("static", outside.toString())
            .walk();
    assertThat(found.sources).isEmpty();
    assertThat(found.assets).isEmpty();
    assertThat(found.failures).extracting(Failure::file).containsExactly("content", "static");
  }

  @Test
  void contentMayBeALinkWithinTheSite() throws IOException {
    Found found = new Found(site).with("real/docs/a.md").link("content", "real").walk();
    assertThat(found.keys()).contains("docs/a");
    assertThat(found.failures).isEmpty();
  }

  @Test
  void aLinkBackToAFolderAboveIsAFailureAndEnds() throws IOException {
    Found found =
        new Found(site)
            .with("content/docs/a.md")
            .link("content/docs/up", "..")
            .link("content/docs/self", ".")
            .walk();
    assertThat(found.keys()).containsOnlyOnce("docs/a");
    assertThat(found.failures)
        .extracting(Failure::file)
        .containsExactlyInAnyOrder("content/docs/self", "content/docs/up");
  }

  @Test
  void foldersThatLinkToEachOtherEnd() throws IOException {
    Found found =
        new Found(site)
            .with("content/a/x.md", "content/b/y.md")
            .link("content/a/b", "../b")
            .link("content/b/a", "../a")
            .walk();
    assertThat(found.keys()).contains("a/x", "a/b/y", "b/y", "b/a/x");
    assertThat(found.failures).hasSize(2).allMatch(f -> f.message().contains("back to a folder"));
  }

  @Test
  void manyFoldersThatAllLinkToEachOtherAreBoundedWork() throws IOException {
    int folders = 9;
    Found found = new Found(site);
    for (int from = 0; from < folders; from++) {
      found.with("content/" + from + "/page.md");
      for (int to = 0; to < folders; to++) {
        if (to != from) {
          found.link("content/" + from + "/" + to, "../" + to);
        }
      }
    }
    found.walk();
    assertThat(found.sources).hasSizeLessThan((folders + 1) * Folders.MOST_LINKS);
    assertThat(found.failures).anyMatch(failure -> failure.message().contains("too often"));
  }

  @Test
  void aLinkThatLeadsNowhereIsAFailure() throws IOException {
    Found found = new Found(site).with("content/a.md").link("content/b.md", "none.md").walk();
    assertThat(found.keys()).containsExactly("a", "");
    assertThat(found.failures).extracting(Failure::file).containsExactly("content/b.md");
  }

  @Test
  void aSiteReachedByALinkIsWalkedOnce() throws IOException {
    new Found(site).with("content/docs/a.md").link("content/docs/root", "..");
    Path link = outside.resolve("site");
    Files.createSymbolicLink(link, site);
    Found found = new Found(link).walk();
    assertThat(found.keys()).containsOnlyOnce("docs/a");
    assertThat(found.failures).hasSize(1);
  }
}
