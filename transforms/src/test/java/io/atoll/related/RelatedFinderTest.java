package io.atoll.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.PageRef;
import io.atoll.model.SamplePages;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelatedFinderTest {

  @ParameterizedTest
  @CsvSource({
    "5, 60, 8, 4, 1, 1",
    "5, 200, 5, 3, 1, 1",
    "1, 80, 6, 5, 3, 1",
    "3, 120, 30, 8, 2, 5",
    "5, 60, 16, 14, 1, 2",
    "4, 80, 6, 4, 1, 0"
  })
  void agreesWithComparingAllPages(
      int limit, int count, int tags, int mostTerms, int tagWeight, int categoryWeight) {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    Map<String, Integer> weights = Map.of("tags", tagWeight, "categories", categoryWeight);
    for (int round = 0; round < 4; round++) {
      List<PageRef> pages = RandomTags.pages(random, count, tags, mostTerms);
      RelatedFinder finder = finder(pages, weights, limit);
      BruteForce expected = new BruteForce(weights, limit);
      for (PageRef page : pages) {
        assertThat(finder.find(page).related())
            .as("seed %d, %s", seed, page)
            .isEqualTo(expected.related(page, pages));
      }
    }
  }

  @Test
  void countsTheFirstTenTermsByWeightAndKey() {
    SamplePages many = SamplePages.page("many");
    for (char name = 'a'; name <= 'm'; name++) {
      many.term("tags", String.valueOf(name));
    }
    many.term("categories", "z");
    List<PageRef> pages =
        List.of(
            many.make(),
            SamplePages.page("by-last").term("tags", "m").make(),
            SamplePages.page("by-first").term("tags", "a").make(),
            SamplePages.page("by-weight").term("categories", "z").make());
    Map<String, Integer> weights = Map.of("tags", 1, "categories", 2);
    assertThat(finder(pages, weights, 5).find(pages.get(0)).related())
        .containsExactly("by-weight", "by-first");
  }

  @Test
  void aPageWithoutTermsHasNone() {
    List<PageRef> pages = List.of(SamplePages.page("a").make(), SamplePages.page("b").make());
    assertThat(finder(pages, Map.of("tags", 1), 5).find(pages.get(0)).related()).isEmpty();
  }

  private static RelatedFinder finder(
      List<PageRef> pages, Map<String, Integer> weights, int limit) {
    TermSubsets subsets = new TermSubsets(weights);
    SubsetTable table = new SubsetTable(limit + 1);
    for (PageRef page : pages) {
      Candidate candidate = Candidate.of(page);
      subsets.of(page, (subset, weight) -> table.add(subset, candidate));
    }
    return new RelatedFinder(subsets, limit, table.best());
  }
}
