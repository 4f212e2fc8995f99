package io.atoll.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.ListPage;
import io.atoll.model.PageRef;
import io.atoll.model.RandomRecords;
import io.atoll.model.SamplePages;
import io.atoll.model.TermRef;
import io.atoll.store.SampleSites;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which lists pages stand in, how lists are cut, and what terms are called. */
class ListsTest {
  private static final PageRef PAGE =
      SamplePages.page("docs/a").term("tags", "Java").term("categories", "News").make();

  @Test
  void aPageStandsInItsSectionAndItsTerms() {
    assertThat(entered(new SampleSites(), PAGE))
        .containsExactly(
            "SECTION:docs MEMBER docs/a",
            "TERM:tags/java MEMBER docs/a",
            "TERM:categories/news MEMBER docs/a",
            "HOME: MEMBER docs/a");
  }

  @Test
  void allPagesAreListedOnlyForTemplatesThatReadThem() {
    assertThat(entered(new SampleSites().demanding(Demand.ALL_PAGES), PAGE))
        .contains("ALL: MEMBER docs/a");
  }

  @Test
  void listPagesOwnTheirLists() {
    assertThat(
            entered(
                new SampleSites(),
                SamplePages.of(PageRef.Kind.HOME, "").make(),
                SamplePages.of(PageRef.Kind.SECTION, "docs").make(),
                SamplePages.of(PageRef.Kind.TERM, "tags/java").make(),
                SamplePages.of(PageRef.Kind.TAXONOMY, "tags").make()))
        .containsExactly(
            "HOME: OWNER ", "SECTION:docs OWNER docs", "TERM:tags/java OWNER tags/java");
  }

  @Test
  void aPageAtTheAddressOfATermIsItsRival() {
    PageRef rival = SamplePages.page("about").url("/tags/java/").make();
    assertThat(entered(new SampleSites(), rival)).contains("TERM:tags/java RIVAL about");
  }

  @Test
  void onlyTheNewestOfManyPagesAreOfferedToTheHomePage() {
    PageRef[] pages = IntStream.range(0, 50).mapToObj(i -> page(i).make()).toArray(PageRef[]::new);
    assertThat(entered(new SampleSites().pagerSize(3), pages))
        .filteredOn(entry -> entry.startsWith("HOME"))
        .hasSize(ListPage.FEED_LIMIT);
    assertThat(entered(new SampleSites().pagerSize(30), pages))
        .filteredOn(entry -> entry.startsWith("HOME"))
        .hasSize(30);
  }

  @Test
  void pagesAreCutIntoListsOfOneSize() {
    PageRef owner = SamplePages.of(PageRef.Kind.SECTION, "docs").make();
    List<PageRef> sorted = IntStream.range(0, 45).mapToObj(i -> page(i).make()).toList();
    List<ListPage> pages = paged(owner, sorted, false);
    assertThat(pages).extracting(list -> list.entries().size()).containsExactly(20, 20, 5);
    assertThat(pages)
        .extracting(ListPage::url)
        .containsExactly("/docs/", "/docs/page/2/", "/docs/page/3/");
    assertThat(pages).allMatch(list -> list.total() == 45 && list.pages() == 3);
    assertThat(pages).extracting(list -> list.feed().size()).containsExactly(20, 0, 0);
    assertThat(paged(owner, sorted.subList(0, 40), false)).hasSize(2);
    assertThat(paged(owner, List.of(), false)).hasSize(1);
  }

  @Test
  void stablePagesKeepTheirNumbersAndEntriesWhenOthersComeOnTop() {
    PageRef owner = SamplePages.of(PageRef.Kind.SECTION, "docs").make();
    List<PageRef> sorted = IntStream.range(0, 60).mapToObj(i -> page(i).make()).toList();
    List<ListPage> before = paged(owner, sorted.subList(15, 60), true);
    assertThat(before).extracting(list -> list.entries().size()).containsExactly(25, 20);
    assertThat(before).extracting(ListPage::url).containsExactly("/docs/", "/docs/page/1/");
    List<ListPage> after = paged(owner, sorted, true);
    assertThat(after)
        .extracting(ListPage::url)
        .containsExactly("/docs/", "/docs/page/2/", "/docs/page/1/");
    assertThat(after.get(2).entries()).isEqualTo(before.get(1).entries());
    assertThat(paged(owner, sorted.subList(0, 39), true)).hasSize(1);
    assertThat(paged(owner, List.of(), true)).hasSize(1);
  }

  private static List<ListPage> paged(PageRef owner, List<PageRef> sorted, boolean stable) {
    ListSummary list = new ListSummary(new ListId(ListId.Kind.SECTION, "docs"), 20);
    sorted.forEach(page -> list.add(new ListEntry(list.id(), ListEntry.Role.MEMBER, page)));
    List<ListPage> pages = new ArrayList<>();
    Pager pager = new Pager(new Paging(list.size(), 20, stable), owner, list, pages::add);
    sorted.forEach(pager::add);
    pager.end();
    return pages;
  }

  @Test
  void aTermIsCalledByItsMostFrequentSpelling() {
    assertThat(
            new Spellings("tags/java")
                .add(tagged("Java"))
                .add(tagged("JAVA"))
                .add(tagged("Java"))
                .display())
        .isEqualTo(new TermRef("tags", "java", "Java"));
    assertThat(new Spellings("tags/java").add(tagged("java")).add(tagged("Java")).display().name())
        .isEqualTo("Java");
    assertThat(new Spellings("tags/java").display().name()).isEqualTo("java");
  }

  @Test
  void generatedOwnersHaveTheAddressOfTheirList() {
    PageRef term = GeneratedOwner.of(new TermRef("tags", "java", "Java"));
    assertThat(term.url()).isEqualTo("/tags/java/");
    assertThat(term.kind()).isEqualTo(PageRef.Kind.TERM);
    assertThat(term.title()).isEqualTo("Java");
    assertThat(term.section()).isEqualTo("tags");
    PageRef taxonomy = GeneratedOwner.ofTaxonomy("work-groups");
    assertThat(taxonomy.title()).isEqualTo("Work groups");
    assertThat(taxonomy.template()).isEqualTo("taxonomy.html");
  }

  @Test
  void recordsAreReadAsTheyWereWritten() {
    RandomRecords random = new RandomRecords(11);
    for (int i = 0; i < 100; i++) {
      ListEntry entry = random.make(ListEntry.class);
      assertThat(ListEntry.WIRE.fromBytes(ListEntry.WIRE.toBytes(entry))).isEqualTo(entry);
      Landmark landmark = random.make(Landmark.class);
      assertThat(Landmark.WIRE.fromBytes(Landmark.WIRE.toBytes(landmark))).isEqualTo(landmark);
    }
  }

  private static SamplePages page(int number) {
    return SamplePages.page(String.format("docs/p%02d", number));
  }

  private static PageRef tagged(String name) {
    return SamplePages.page("a").term("tags", name).make();
  }

  private static List<String> entered(SampleSites site, PageRef... pages) {
    List<String> entries = new ArrayList<>();
    Entering.enter(
        List.of(pages),
        site.make(),
        entry -> entries.add(entry.list().name() + " " + entry.role() + " " + entry.page().key()));
    return entries;
  }
}
