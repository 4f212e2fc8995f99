package io.atoll.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedPages;
import io.atoll.model.SamplePages;
import io.atoll.site.Site;
import io.atoll.store.SampleSites;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RelatedSearchTest {
  private static final Map<String, Integer> WEIGHTS = Map.of("tags", 1, "categories", 2);
  private static final Site SITE =
      new SampleSites().related(WEIGHTS, 3).demanding(Demand.RELATED).make();

  @Test
  void findsWhatComparingAllPagesFinds() {
    long seed = new Random().nextInt();
    List<PageRef> pages = RandomTags.pages(new Random(seed), 300, 12, 5);
    List<PageRef> asking = pages.subList(0, 40);
    BruteForce expected = new BruteForce(WEIGHTS, 3);
    RelatedSearch search = new RelatedSearch(SITE, asking);
    pages.parallelStream().forEach(search::offer);
    for (PageRef page : asking) {
      assertThat(search.find(page))
          .as("seed %d, %s", seed, page)
          .isEqualTo(expected.shown(page, pages));
    }
  }

  @Test
  void pagesThatAreOfferedAfterASearchCount() {
    PageRef asking = SamplePages.page("a").term("tags", "t").make();
    RelatedSearch search = new RelatedSearch(SITE, List.of(asking));
    search.offer(asking);
    assertThat(search.find(asking)).isEqualTo(new RelatedPages("a", List.of(), null));
    search.offer(SamplePages.page("b").term("tags", "t").term("tags", "other").make());
    assertThat(search.find(asking).related()).containsExactly("b");
  }

  @Test
  void listPagesAreNobodysRelatedPages() {
    PageRef asking = SamplePages.page("a").term("tags", "t").make();
    RelatedSearch search = new RelatedSearch(SITE, List.of(asking));
    search.offer(SamplePages.of(PageRef.Kind.SECTION, "docs").term("tags", "t").make());
    assertThat(search.find(asking).related()).isEmpty();
  }
}
