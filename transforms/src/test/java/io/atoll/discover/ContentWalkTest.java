package io.atoll.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentWalkTest {
  private final Path site;

  ContentWalkTest(@TempDir Path site) {
    this.site = site;
  }

  @Test
  void tellsPagesSectionsAndBundles() throws IOException {
    Found found =
        new Found(site)
            .with("content/_index.md", "content/about.markdown", "content/page.html")
            .with("content/docs/_index.md", "content/docs/install.md", "content/docs/pic.png")
            .with("content/blog/2024/first.md")
            .with("content/docs/deep/_index.md", "content/docs/deep/x.md")
            .walk();
    assertThat(found.described())
        .containsExactly(
            "INDEX _index.md key= section=",
            "SINGLE about.markdown key=about section=",
            "SINGLE blog/2024/first.md key=blog/2024/first section=blog",
            "ABSENT_INDEX blog/_index.md key=blog section=",
            "INDEX docs/_index.md key=docs section=",
            "INDEX docs/deep/_index.md key=docs/deep section=docs",
            "SINGLE docs/deep/x.md key=docs/deep/x section=docs/deep",
            "SINGLE docs/install.md key=docs/install section=docs");
    assertThat(found.assetPaths()).containsExactly("docs/pic.png", "page.html");
    assertThat(found.failures).isEmpty();
  }

  @Test
  void aBundleHoldsAllOtherFilesOfItsFolder() throws IOException {
    Found found =
        new Found(site)
            .with("content/docs/trip/index.md", "content/docs/trip/b.png")
            .with("content/docs/trip/notes.md", "content/docs/trip/deep/a.png")
            .with("content/docs/trip/.hidden", "content/docs/trip/_draft.md")
            .with("content/docs/trip/.git/config")
            .walk();
    assertThat(found.keys()).containsExactly("docs/trip", "docs", "");
    assertThat(found.described()).contains("BUNDLE docs/trip/index.md key=docs/trip section=docs");
    assertThat(found.sources.get(0).resources()).containsExactly("b.png", "deep/a.png", "notes.md");
    assertThat(found.assets).isEmpty();
  }

  @Test
  void theResourcesOfASectionAreTheFilesBesideItsIndex() throws IOException {
    Found found =
        new Found(site)
            .with("content/docs/_index.md", "content/docs/b.png", "content/docs/a.png")
            .with("content/docs/page.md", "content/docs/_hidden.png", "content/docs/deep/c.png")
            .walk();
    assertThat(found.sources.get(0).key()).isEqualTo("docs");
    assertThat(found.sources.get(0).resources()).containsExactly("a.png", "b.png");
    assertThat(found.assetPaths()).containsExactly("docs/a.png", "docs/b.png", "docs/deep/c.png");
  }

  @Test
  void hiddenAndUnderscoredNamesAreSkipped() throws IOException {
    Found found =
        new Found(site)
            .with("content/.a.md", "content/_b.md", "content/.git/c.md", "content/_d/e.md")
            .with("content/.DS_Store", "content/f.md")
            .walk();
    assertThat(found.keys()).containsExactly("f", "");
    assertThat(found.assets).isEmpty();
    assertThat(ContentSize.of(site.resolve("content")).pages()).isEqualTo(1);
  }

  @Test
  void aFolderMayBeCalledLikeAPage() throws IOException {
    Found found = new Found(site).with("content/x.md/y.md", "content/index.md/z.md").walk();
    assertThat(found.keys())
        .containsExactlyInAnyOrder("", "x.md", "x.md/y", "index.md", "index.md/z");
    assertThat(ContentSize.of(site.resolve("content")).pages()).isEqualTo(2);
  }

  @Test
  void namesMayHoldAnyUnicode() throws IOException {
    Found found =
        new Found(site).with("content/日本/語 の ページ.md", "content/🏝.md", "content/\uFFEE.md").walk();
    assertThat(found.keys()).containsExactly("日本/語 の ページ", "日本", "\uFFEE", "🏝", "");
  }

  @Test
  void theTreeOfAFolderWithoutPagesIsNoSection() throws IOException {
    Found found = new Found(site).with("content/images/deep/a.png", "content/a.md").walk();
    assertThat(found.keys()).containsExactly("a", "");
    assertThat(found.assetPaths()).containsExactly("images/deep/a.png");
  }

  @Test
  void anEmptySiteHasAHomePage() throws IOException {
    Files.createDirectories(site.resolve("content"));
    assertThat(new Found(site).walk().described())
        .containsExactly("ABSENT_INDEX _index.md key= section=");
  }

  @Test
  void aSiteWithoutContentHasNothing() {
    Found found = new Found(site).walk();
    assertThat(found.sources).isEmpty();
    assertThat(found.failures).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderInWhichFilesWereMade(@TempDir Path other) throws IOException {
    List<String> paths = List.of("content/b/z.md", "content/a/y.md", "content/a/x.md");
    Found forth = new Found(site).with(paths.toArray(String[]::new)).walk();
    Found back = new Found(other).with(paths.get(2), paths.get(1), paths.get(0)).walk();
    assertThat(back.described()).isEqualTo(forth.described());
  }

  @Test
  void countsMarkdownFiles() throws IOException {
    new Found(site).with("content/a.md", "content/b/c.markdown", "content/d.html");
    assertThat(ContentSize.of(site.resolve("content"))).isEqualTo(new SiteSize(2, false));
  }
}
