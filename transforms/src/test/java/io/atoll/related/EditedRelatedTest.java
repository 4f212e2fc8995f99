package io.atoll.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Demand;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.RelatedFloor;
import io.atoll.model.RelatedPages;
import io.atoll.model.SamplePages;
import io.atoll.site.Site;
import io.atoll.store.SampleSites;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditedRelatedTest {
  private static final Map<String, Integer> WEIGHTS = Map.of("tags", 1, "categories", 2);
  private static final PageRef ASKING = tagged("m", "2024-01-01");
  private static final PageRef LAST = tagged("k", "2024-01-02");
  private static final RelatedFloor FLOOR = new Candidate.Scored(Candidate.of(LAST), 1).floor();

  @ParameterizedTest
  @CsvSource({
    "5, 40, 8, 4, 1, 1",
    "5, 80, 40, 3, 1, 1",
    "1, 60, 6, 5, 3, 1",
    "3, 60, 30, 8, 2, 5",
    "5, 40, 16, 14, 1, 2",
    "4, 60, 6, 4, 1, 0"
  })
  void whatIsLeftOutStaysAndTheRestIsFoundAnew(
      int limit, int count, int tags, int mostTerms, int tagWeight, int categoryWeight) {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    Map<String, Integer> weights = Map.of("tags", tagWeight, "categories", categoryWeight);
    int left = 0;
    for (int round = 0; round < 12; round++) {
      RandomEdits edits = new RandomEdits(random, count, tags, mostTerms);
      left += leftOut(edits, site(weights, limit), new BruteForce(weights, limit), seed);
    }
    assertThat(left).as("seed %d", seed).isPositive();
  }

  /** Checks all pages, and counts those whose related pages were left as they had been. */
  private static int leftOut(RandomEdits edits, Site site, BruteForce expected, long seed) {
    List<PageRef> asking = asking(edits, site, expected);
    RelatedSearch search = new RelatedSearch(site, asking);
    edits.now().parallelStream().forEach(search::offer);
    for (PageRef page : edits.now()) {
      RelatedPages found =
          asking.contains(page) ? search.find(page) : expected.shown(page, edits.before());
      assertThat(found).as("seed %d, %s", seed, page).isEqualTo(expected.shown(page, edits.now()));
    }
    return edits.now().size() - asking.size();
  }

  private static List<PageRef> asking(RandomEdits edits, Site site, BruteForce bruteForce) {
    EditedRelated edited = new EditedRelated(site, edits.changes());
    Set<String> changed = edits.changes().stream().map(PageChange::key).collect(Collectors.toSet());
    List<PageRef> asking = new ArrayList<>();
    for (PageRef page : edits.now()) {
      RelatedPages known = bruteForce.shown(page, edits.before());
      if (changed.contains(page.key()) || edited.mayChange(page, known.related(), known.floor())) {
        asking.add(page);
      }
    }
    return asking;
  }

  @Test
  void aPageThatComesMustBeatTheLastOfAFullList() {
    assertThat(mayChange(null, tagged("z", "2024-01-03"))).isTrue();
    assertThat(mayChange(null, tagged("z", "2024-01-01"))).isFalse();
    assertThat(mayChange(null, tagged("z", "2024-01-02"))).isFalse();
    assertThat(mayChange(null, tagged("a", "2024-01-02"))).isTrue();
    assertThat(mayChange(null, SamplePages.page("a").term("tags", "other").make())).isFalse();
  }

  @Test
  void anyPageThatSharesATermComesIntoAListThatIsNotFull() {
    PageChange change = new PageChange(null, tagged("z", "2000-01-01"));
    EditedRelated edited = new EditedRelated(site(WEIGHTS, 2), List.of(change));
    assertThat(edited.mayChange(ASKING, List.of("k"), null)).isTrue();
  }

  @Test
  void pagesThatGoAreMissedOnlyWhereTheyWereShown() {
    assertThat(mayChange(LAST, null)).isTrue();
    assertThat(mayChange(tagged("z", "2024-01-01"), null)).isFalse();
  }

  @Test
  void whatRelatedPagesDoNotDependOnChangesNone() {
    assertThat(mayChange(LAST, LAST.withDigest("other"))).isFalse();
    assertThat(mayChange(LAST, tagged("k", "2024-01-05"))).isTrue();
    assertThat(mayChange(ASKING, tagged("m", "2024-01-05"))).isFalse();
  }

  @Test
  void nothingChangesWhereNoneAreShown() {
    Site silent = new SampleSites().related(WEIGHTS, 1).make();
    assertThat(new EditedRelated(silent, List.of()).isShownBy(ASKING)).isFalse();
    assertThat(new EditedRelated(site(WEIGHTS, 0), List.of()).isShownBy(ASKING)).isFalse();
    assertThat(new EditedRelated(site(WEIGHTS, 1), List.of()).isShownBy(ASKING)).isTrue();
  }

  /** Whether it changes the list of a page that shows one, which is {@link #LAST}. */
  private static boolean mayChange(@Nullable PageRef before, @Nullable PageRef now) {
    return new EditedRelated(site(WEIGHTS, 1), List.of(new PageChange(before, now)))
        .mayChange(ASKING, List.of("k"), FLOOR);
  }

  private static PageRef tagged(String key, String day) {
    return SamplePages.page(key).date(day).term("tags", "t").make();
  }

  private static Site site(Map<String, Integer> weights, int limit) {
    return new SampleSites().related(weights, limit).demanding(Demand.RELATED).make();
  }
}
