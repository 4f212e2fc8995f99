package io.atoll.pipeline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.ListPage;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceListsTest {
  private final TinySite site;

  ReferenceListsTest(@TempDir Path folder) {
    site = new TinySite(folder);
  }

  @Test
  void everySiteHasItsHomeSectionsAndTaxonomies() {
    site.with("content/a.md").with("content/docs/deep/b.md").with("content/docs/x/_index.md");
    ReferenceSite built = site.build();
    assertThat(built.listPages())
        .extracting(ListPage::url)
        .containsExactly("/", "/docs/", "/docs/x/", "/tags/", "/categories/");
    assertThat(built.counts()).containsEntry("listPages", 5L).containsEntry("pages", 2L);
    assertThat(entries(built, "/docs/")).containsExactly("docs/deep/b");
  }

  @Test
  void sectionsListByWeightDateTitleAndKey() {
    site.with("content/docs/a.md", "---", "title: Z", "---")
        .with("content/docs/b.md", "---", "title: Y", "---")
        .with("content/docs/c.md", "---", "title: Y", "---")
        .with("content/docs/d.md", "---", "date: 2020-01-01", "---")
        .with("content/docs/e.md", "---", "date: 2021-01-01", "---")
        .with("content/docs/f.md", "---", "weight: 2", "---")
        .with("content/docs/g.md", "---", "weight: 1", "---");
    assertThat(entries(site.build(), "/docs/"))
        .containsExactly("docs/g", "docs/f", "docs/e", "docs/d", "docs/b", "docs/c", "docs/a");
  }

  @Test
  void listsArePaged() {
    site.with("site.yaml", "pagination: {pagerSize: 2}", "disableKinds: [taxonomy]");
    for (String name : List.of("a", "b", "c", "d", "e")) {
      site.with("content/docs/" + name + ".md", "---", "tags: [t]", "---");
    }
    ReferenceSite built = site.build();
    assertThat(built.listPages())
        .extracting(ListPage::url)
        .containsExactly(
            "/",
            "/docs/",
            "/docs/page/2/",
            "/docs/page/3/",
            "/tags/t/",
            "/tags/t/page/2/",
            "/tags/t/page/3/");
    assertThat(entries(built, "/")).containsExactly("docs/a", "docs/b");
    assertThat(entries(built, "/tags/t/page/3/")).containsExactly("docs/e");
    assertThat(list(built, "/docs/").feed()).hasSize(5);
    assertThat(list(built, "/docs/page/2/").feed()).isEmpty();
  }

  @Test
  void termsShowTheirMostFrequentSpelling() {
    site.with("content/a.md", "---", "tags: [Machine Learning, B]", "---")
        .with("content/b.md", "---", "tags: [machine learning, b]", "---")
        .with("content/c.md", "---", "tags: [Machine Learning]", "---");
    ReferenceSite built = site.build();
    assertThat(list(built, "/tags/").terms())
        .extracting(term -> term.ref().name() + " " + term.count())
        .containsExactly("B 2", "Machine Learning 3");
    PageRef page = built.pages().get(1);
    assertThat(built.neighbours(page).terms())
        .containsExactly(
            new TermRef("tags", "machine-learning", "Machine Learning"),
            new TermRef("tags", "b", "B"));
    assertThat(built.counts()).containsEntry("terms", 2L);
  }

  @Test
  void anIndexDescribesItsTerm() {
    site.with("content/a.md", "---", "tags: [t]", "---")
        .with("content/tags/t/_index.md", "---", "title: All about T", "---")
        .with("content/tags/_index.md", "---", "title: Labels", "---");
    ReferenceSite built = site.build();
    assertThat(built.listPages())
        .extracting(ListPage::url)
        .containsExactly("/", "/tags/", "/tags/t/", "/categories/");
    assertThat(list(built, "/tags/t/").owner().title()).isEqualTo("All about T");
    assertThat(list(built, "/tags/").owner().title()).isEqualTo("Labels");
  }

  @Test
  void cascadesReachDownAndTheNearestWins() {
    site.with("content/docs/_index.md", "---", "cascade: {tags: [above], weight: 3}", "---")
        .with("content/docs/in/_index.md", "---", "cascade: {tags: [near]}", "---")
        .with("content/docs/in/a.md")
        .with("content/docs/in/b.md", "---", "tags: [own]", "---")
        .with("content/c.md");
    ReferenceSite built = site.build();
    assertThat(list(built, "/tags/").terms())
        .extracting(term -> term.ref().slug())
        .containsExactly("near", "own");
    assertThat(built.pages()).extracting(PageRef::weight).containsExactly(0, 3, 3);
  }

  @Test
  void menusJoinConfigurationAndFrontMatter() {
    site.with(
            "site.yaml",
            "menus:",
            "  main:",
            "    - {name: Docs, pageRef: /docs, weight: 2}",
            "    - {name: Away, url: 'https://example.org/'}")
        .with("content/docs/a.md", "---", "menus: {main: {parent: Docs}}", "title: A", "---")
        .with("content/docs/b.md", "---", "menus: {main: {weight: 1}}", "title: B", "---");
    List<MenuEntry> entries = site.build().menus().getOrDefault("main", List.of());
    assertThat(entries).extracting(MenuEntry::name).containsExactly("B", "Docs", "Away");
    assertThat(entries).extracting(MenuEntry::url).contains("/docs/");
    assertThat(entries.get(1).children()).extracting(MenuEntry::name).containsExactly("A");
  }

  private static List<String> entries(ReferenceSite built, String url) {
    return list(built, url).entries().stream().map(PageRef::key).toList();
  }

  private static ListPage list(ReferenceSite built, String url) {
    return built.listPages().stream()
        .filter(page -> page.url().equals(url))
        .findFirst()
        .orElseThrow();
  }
}
