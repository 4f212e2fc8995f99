package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import io.atoll.model.Tally;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateComparisonTest {
  private static final Tally NOTHING = new Tally(Map.of());

  @Test
  void aTenthOfThePagesMissingIsRefusedAndSaysWhere() {
    SiteChanges changes =
        changes(
            Map.of(
                "content/docs", new FolderChanges(500, 10, 0, 90),
                "content/news", new FolderChanges(30, 0, 0, 30),
                "content/blog", new FolderChanges(470, 0, 3, 0)));

    assertThat(refusal(GateLimits.DEFAULT, changes))
        .isEqualTo(
            "110 of 1,000 pages are missing (--shrink-gate 10%): content/docs lost 80 of 500,"
                + " content/news lost all of its 30;"
                + " mend the content, or build once with --accept");
    assertThat(refusal(GateLimits.NONE, changes)).isEmpty();
  }

  @Test
  void lessThanATenthAndTheFewPagesOfASmallSitePass() {
    assertThat(refusal(GateLimits.DEFAULT, of(new FolderChanges(1000, 0, 0, 99)))).isEmpty();
    assertThat(refusal(GateLimits.DEFAULT, of(new FolderChanges(1000, 0, 0, 100)))).isNotEmpty();
    assertThat(refusal(GateLimits.DEFAULT, of(new FolderChanges(9, 0, 0, 9)))).isEmpty();
    assertThat(refusal(GateLimits.DEFAULT, of(new FolderChanges(0, 5000, 0, 0)))).isEmpty();
  }

  @Test
  void onlyTheFoldersThatLostMostAreNamed() {
    Map<String, FolderChanges> folders =
        IntStream.range(0, 8)
            .boxed()
            .collect(
                Collectors.toMap(i -> "content/" + i, i -> new FolderChanges(100, 0, 0, 10 + i)));

    assertThat(refusal(GateLimits.DEFAULT, changes(folders)))
        .contains(": content/7 lost 17 of 100, ")
        .contains("content/3 lost 13 of 100 and 3 more folders; ");
  }

  @Test
  void halfOfThePagesReplacedByOthersAreRefused() {
    SiteChanges moved = of(new FolderChanges(1000, 500, 0, 500));

    assertThat(refusal(GateLimits.DEFAULT, moved))
        .startsWith("500 of 1,000 pages would be removed (--removed-gate 50%); ");
    assertThat(refusal(new GateLimits(10, 51, 100, 5, false), moved)).isEmpty();
  }

  @Test
  void changedPagesAreCountedOnlyIfAskedFor() {
    SiteChanges theme = of(new FolderChanges(1000, 0, 1000, 0));

    assertThat(refusal(GateLimits.DEFAULT, theme)).isEmpty();
    assertThat(refusal(new GateLimits(10, 50, 30, 5, false), theme))
        .startsWith("1,000 of 1,000 pages would change (--changed-gate 30%); ");
  }

  @Test
  void brokenLinksMayRiseByLessThanATwentiethOfAll() {
    Tally last = links(990, 10);

    assertThat(refusal(GateLimits.DEFAULT, links(941, 59), last)).isEmpty();
    assertThat(refusal(GateLimits.DEFAULT, links(1882, 118), last)).isEmpty();
    assertThat(refusal(GateLimits.DEFAULT, links(940, 60), last))
        .startsWith("60 of 1,000 links are broken, and were 10 of 1,000 (--broken-gate 5%); ");
    assertThat(refusal(GateLimits.DEFAULT, links(0, 60), NOTHING)).isEmpty();
  }

  @Test
  void aHomePageThatHasGoneIsRefusedUnlessItOnlyFailed() {
    Tally last = Tally.of("homePage", 1);

    assertThat(refusal(GateLimits.DEFAULT, NOTHING, last))
        .startsWith("the home page content/_index.md is missing; ");
    assertThat(refusal(GateLimits.DEFAULT, last, last)).isEmpty();
    assertThat(refusal(GateLimits.DEFAULT, NOTHING, NOTHING)).isEmpty();
    Failure failure = new Failure("content/_index.md", 1, "is wrong");
    assertThat(
            new GateComparison(
                    GateLimits.DEFAULT, NOTHING, List.of(failure), last, SiteChanges.NONE)
                .refusal())
        .isEmpty();
  }

  @Test
  void whatIsAcceptedPassesButFailuresDoNot() {
    GateLimits accepted = new GateLimits(10, 50, 100, 5, true);
    SiteChanges empty = of(new FolderChanges(1000, 0, 0, 1000));
    List<Failure> failures = List.of(new Failure("content/a.md", 1, "is wrong"));

    assertThat(new Gate(0, false, accepted).refusal(NOTHING, List.of(), NOTHING, empty)).isEmpty();
    assertThat(new Gate(0, false, accepted).refusal(NOTHING, failures, NOTHING, empty))
        .contains("--max-failures");
  }

  private static String refusal(GateLimits limits, SiteChanges changes) {
    return new GateComparison(limits, NOTHING, List.of(), NOTHING, changes).refusal();
  }

  private static String refusal(GateLimits limits, Tally now, Tally last) {
    return new GateComparison(limits, now, List.of(), last, SiteChanges.NONE).refusal();
  }

  private static Tally links(long whole, long broken) {
    return new Tally(Map.of("links", whole, "brokenLinks", broken));
  }

  private static SiteChanges of(FolderChanges changes) {
    return changes(Map.of("content/docs", changes));
  }

  private static SiteChanges changes(Map<String, FolderChanges> folders) {
    return new SiteChanges(folders, List.of(), List.of(), List.of());
  }
}
