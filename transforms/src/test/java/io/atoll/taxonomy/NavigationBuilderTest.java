package io.atoll.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.PageRef;
import io.atoll.model.SamplePages;
import io.atoll.site.SiteConfig.MenuItem;
import io.atoll.store.SampleSites;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NavigationBuilderTest {
  private static final PageRef HOME = SamplePages.of(PageRef.Kind.HOME, "").make();
  private static final PageRef DOCS = SamplePages.of(PageRef.Kind.SECTION, "docs").make();
  private static final PageRef ABOUT = SamplePages.page("about").title("About us").make();

  @Test
  void landmarksAreSectionsAndWhatMenusAndTemplatesName() {
    SampleSites site =
        new SampleSites()
            .menu("main", item("", "", "/by-key/"), item("By URL", "/by-url/", ""))
            .pinned("docs/pinned.md");
    NavigationBuilder builder = new NavigationBuilder(site.make());
    assertThat(builder.isLandmark(HOME)).isTrue();
    assertThat(builder.isLandmark(DOCS)).isTrue();
    assertThat(builder.isLandmark(SamplePages.page("by-key").make())).isTrue();
    assertThat(builder.isLandmark(SamplePages.page("x").url("/by-url/").make())).isTrue();
    assertThat(builder.isLandmark(SamplePages.page("docs/pinned").make())).isTrue();
    assertThat(builder.isLandmark(SamplePages.page("x").menu("main", 1, null).make())).isTrue();
    assertThat(builder.isLandmark(ABOUT)).isFalse();
  }

  @Test
  void buildDateIsTheNewestThatIsNotInTheFuture() {
    List<PageRef> pages =
        List.of(
            SamplePages.page("a").date("2024-01-01").make(),
            SamplePages.page("b").date("2025-12-31").make(),
            SamplePages.page("c").date("2099-01-01").make(),
            ABOUT);
    NavigationBuilder builder = new NavigationBuilder(new SampleSites().make());
    OffsetDateTime newest = OffsetDateTime.parse("2025-12-31T00:00:00Z");
    assertThat(builder.newest(pages)).isEqualTo(newest);
    assertThat(builder.build(List.of(new Landmark(null, newest))).buildDate()).isEqualTo(newest);
    assertThat(builder.newest(List.of(ABOUT))).isNull();
  }

  @Test
  void menusTakeNameAndAddressFromTheirPages() {
    Navigation navigation =
        build(
            new SampleSites()
                .menu("main", item("", "", "about"), item("Code", "https://c.example/", ""))
                .pinned("/about.md", "gone"),
            ABOUT,
            HOME,
            DOCS);
    List<MenuEntry> main = Objects.requireNonNull(navigation.menus().get("main"));
    assertThat(main).extracting(MenuEntry::name).containsExactly("About us", "Code");
    assertThat(main).extracting(MenuEntry::url).containsExactly("/about/", "https://c.example/");
    assertThat(main.get(0).page()).isEqualTo(ABOUT);
    assertThat(navigation.sections()).containsExactly(HOME, DOCS);
    assertThat(navigation.pinned().keySet()).containsExactly("/about.md");
  }

  @Test
  void entriesAreSortedByWeightThenNameAndStandBelowTheirParents() {
    MenuItem parent = new MenuItem("Top", "/top/", "", 9, null, "top");
    Navigation navigation =
        build(
            new SampleSites().menu("main", parent, item("unset", "/u/", "")),
            SamplePages.page("child").menu("main", 2, "top").make(),
            SamplePages.page("elder").menu("main", 1, "top").make(),
            SamplePages.page("first").menu("main", 1, null).make(),
            SamplePages.page("orphan").menu("main", 3, "nobody").make());
    List<MenuEntry> main = Objects.requireNonNull(navigation.menus().get("main"));
    assertThat(main).extracting(MenuEntry::name).containsExactly("first", "orphan", "Top", "unset");
    assertThat(main.get(2).children())
        .extracting(MenuEntry::name)
        .containsExactly("elder", "child");
  }

  @Test
  void entriesAboveEachOtherStandOnTop() {
    Navigation navigation =
        build(
            new SampleSites()
                .menu(
                    "main",
                    new MenuItem("a", "/a/", "", 1, "b", "a"),
                    new MenuItem("b", "/b/", "", 1, "a", "b"),
                    new MenuItem("self", "/s/", "", 1, "self", "self"),
                    new MenuItem("c", "/c/", "", 1, null, "c"),
                    new MenuItem("below", "/d/", "", 1, "b", "d")));
    List<MenuEntry> main = Objects.requireNonNull(navigation.menus().get("main"));
    assertThat(main).extracting(MenuEntry::name).containsExactly("a", "b", "c", "self");
    assertThat(main.get(1).children()).extracting(MenuEntry::name).containsExactly("below");
  }

  private static MenuItem item(String name, String url, String pageRef) {
    return new MenuItem(name, url, pageRef, 0, null, "");
  }

  private static Navigation build(SampleSites site, @Nullable PageRef... pages) {
    List<Landmark> landmarks = Arrays.stream(pages).map(page -> new Landmark(page, null)).toList();
    return new NavigationBuilder(site.make()).build(landmarks);
  }
}
