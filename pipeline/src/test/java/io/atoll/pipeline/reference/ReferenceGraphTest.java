package io.atoll.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceGraphTest {
  private final TinySite site;

  ReferenceGraphTest(@TempDir Path folder) {
    site = new TinySite(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '"',
      textBlock =
          """
          [a](b.md) > docs/b
          [a](./b.md#top) > docs/b
          [a](b/) > docs/b
          [a](b) > docs/b
          [a](/docs/b.md) > docs/b
          [a](docs/b) > docs/b
          [a](../c.md) > c
          [a](c.md?x=y) > c
          [a](deep/d.md) > docs/deep/d
          [a](deep/bundle/index.md) > docs/deep/bundle
          [a](/docs/) > docs
          [a](/docs/_index.md) > docs
          [a](/) > ""
          [a](../_index.md) > ""
          [a](/moved/e/) > docs/e
          [a](/moved/e) > docs/e
          [a](../../moved/e/) > docs/e
          [a](/releases/1.2) > docs/release
          [a](id:the-b) > docs/b
          [[b]] > docs/b
          [[Letter E]] > docs/e
          [[docs/deep/d]] > docs/deep/d
          [a](my-d) > docs/deep/d
          [a](a.md) > docs/a
          [a](B.md) > docs/b
          [a](../../../c.md) > c
          [a](/index.html) > ""
          [a](/docs/index.html) > docs
          [a](../index.html) > docs
          [a](/moved/e.md) > docs/e
          [a](/base/moved/e/) > docs/e
          [a](/base/docs/index.html) > docs
          """)
  void linksLeadTo(String link, String key) {
    letters().with("content/docs/a.md", link);
    ReferenceSite built = site.build();
    assertThat(built.brokenLinks()).isEmpty();
    assertThat(neighbours(built, "docs/a").links())
        .singleElement()
        .satisfies(target -> assertThat(target.key()).isEqualTo(key));
    assertThat(built.counts()).containsEntry("links", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](nowhere.md)",
        "[a](../../../nowhere.md)",
        "[a](/docs/B.md)",
        "[a](moved/e/)",
        "[[Twin]]",
        "[a](id:nobody)",
        "[a](draft.md)",
        "[a](/old/)"
      })
  void theseLinksAreBroken(String link) {
    letters().with("content/docs/a.md", "First line", "", link);
    ReferenceSite built = site.build();
    assertThat(built.counts()).containsEntry("links", 0L).containsEntry("brokenLinks", 1L);
    assertThat(built.brokenLinks())
        .singleElement()
        .satisfies(
            broken -> {
              assertThat(broken.file()).isEqualTo("content/docs/a.md");
              assertThat(broken.line()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](/x.pdf)",
        "[a](x.pdf)",
        "![a](table.csv)",
        "![a](nowhere.png)",
        "[a](deep/bundle/picture.png)",
        "[a](/tags/)",
        "[a](/index.xml)",
        "[a](/docs/index.xml)",
        "[a](/sitemap.xml)",
        "[a](https://example.org/docs/b/)",
        "[a](#top)"
      })
  void theseLinksAreNeitherEdgesNorBroken(String link) {
    letters().with("content/docs/a.md", link);
    ReferenceSite built = site.build();
    assertThat(built.counts()).containsEntry("links", 0L).containsEntry("brokenLinks", 0L);
    assertThat(built.classOf(page(built, "docs/a"))).isEqualTo(PageClass.ISLAND);
  }

  @Test
  void linksConnectBothEndsAndOnlyThem() {
    site.with("content/a.md", "[b](b.md)").with("content/b.md").with("content/c.md");
    assertThat(site.build().counts())
        .containsEntry("pages", 3L)
        .containsEntry("connected", 2L)
        .containsEntry("islands", 1L);
  }

  @Test
  void aSelfLinkAndALinkOutOfASectionConnect() {
    site.with("content/a.md", "[a](a.md)")
        .with("content/docs/_index.md", "[b](b.md)")
        .with("content/docs/b.md");
    assertThat(site.build().counts()).containsEntry("islands", 0L).containsEntry("links", 2L);
  }

  @Test
  void tenLinksOrAMenuMakeAHub() {
    site.with("content/a.md", "[b](b.md) ".repeat(10))
        .with("content/b.md")
        .with("content/c.md", "[a](a.md) ".repeat(9))
        .with("content/d.md", "---", "menu: main", "---");
    ReferenceSite built = site.build();
    assertThat(built.counts()).containsEntry("hubs", 2L).containsEntry("connected", 4L);
    assertThat(built.classOf(page(built, "b"))).isEqualTo(PageClass.HUB);
    assertThat(built.classOf(page(built, "d"))).isEqualTo(PageClass.HUB);
  }

  @Test
  void onlyADemandedSequenceConnects() {
    site.demanding("docs/page.html", Demand.SEQUENCE)
        .with("templates/docs/page.html", "{{ page.next.url }}")
        .with("content/docs/a.md")
        .with("content/docs/b.md")
        .with("content/notes/c.md")
        .with("content/notes/d.md");
    ReferenceSite built = site.build();
    assertThat(built.counts()).containsEntry("connected", 2L).containsEntry("islands", 2L);
    assertThat(neighbours(built, "docs/a").next()).isEqualTo(page(built, "docs/b"));
    assertThat(neighbours(built, "docs/b").previous()).isEqualTo(page(built, "docs/a"));
    assertThat(neighbours(built, "notes/c").next()).isNull();
  }

  @Test
  void templatesThatReadOtherPagesAndPinnedPagesConnect() {
    site.demanding("all.html", Demand.ALL_PAGES)
        .pinning("docs/b")
        .with("templates/all.html", "{{ site.pages }}")
        .with("content/docs/a.md", "---", "layout: all", "---")
        .with("content/docs/b.md")
        .with("content/docs/c.md");
    ReferenceSite built = site.build();
    assertThat(built.pinned().values()).extracting(PageRef::key).containsExactly("docs/b");
    assertThat(built.counts()).containsEntry("connected", 2L).containsEntry("islands", 1L);
  }

  @Test
  void backlinksAreDistinctPagesByKey() {
    site.demanding("page.html", Demand.BACKLINKS)
        .with("content/b.md", "[a](a.md) [a](a.md)")
        .with("content/_index.md", "[a](a.md)")
        .with("content/a.md");
    Neighbours neighbours = neighbours(site.build(), "a");
    assertThat(neighbours.backlinks()).extracting(PageRef::key).containsExactly("", "b");
    assertThat(neighbours.backlinkCount()).isEqualTo(2);
  }

  @Test
  void relatedPagesShareTheMostWeight() {
    site.demanding("page.html", Demand.RELATED)
        .with("site.yaml", "related: {tags: 2, categories: 3, limit: 2}")
        .with("content/a.md", "---", "tags: [x, y]", "categories: [z]", "---")
        .with("content/b.md", "---", "tags: [x]", "date: 2020-01-01", "---")
        .with("content/c.md", "---", "tags: [X, Y]", "---")
        .with("content/d.md", "---", "categories: [z]", "---")
        .with("content/e.md", "---", "tags: [x]", "date: 2021-01-01", "---")
        .with("content/f.md");
    ReferenceSite built = site.build();
    assertThat(related(built, "a")).containsExactly("c", "d");
    assertThat(related(built, "b")).containsExactly("e", "a");
    assertThat(related(built, "f")).isEmpty();
    assertThat(built.counts()).containsEntry("relatedEdges", 9L).containsEntry("islands", 1L);
  }

  private TinySite letters() {
    return site.with("content/docs/b.md", "---", "id: the-b", "title: Twin", "---")
        .with("content/c.md", "---", "title: Twin", "aliases: [/old/]", "---")
        .with("content/docs/deep/d.md", "---", "slug: my-d", "---")
        .with("content/docs/deep/bundle/index.md")
        .with("content/docs/deep/bundle/picture.png")
        .with("content/docs/table.csv")
        .with("content/docs/draft.md", "---", "draft: true", "---")
        .with("content/docs/e.md", "---", "title: Letter E", "url: /moved/e/", "---")
        .with("content/docs/release.md", "---", "url: /releases/1.2/", "---")
        .with("site.yaml", "baseURL: https://example.org/base/")
        .with("static/x.pdf");
  }

  private static List<String> related(ReferenceSite built, String key) {
    return neighbours(built, key).related().stream().map(PageRef::key).toList();
  }

  private static Neighbours neighbours(ReferenceSite built, String key) {
    return built.neighbours(page(built, key));
  }

  private static PageRef page(ReferenceSite built, String key) {
    return built.pages().stream().filter(page -> page.key().equals(key)).findFirst().orElseThrow();
  }
}
