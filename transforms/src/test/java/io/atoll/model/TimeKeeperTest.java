package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeKeeperTest {

  @Test
  void keepsTheSlowestPagesOnly() {
    TimeKeeper times = new TimeKeeper();
    for (int i = 1; i <= 100; i++) {
      times.since(System.nanoTime() - i * 1_000_000_000L, "page-" + i, "page.html");
    }
    Timings kept = times.ofRendering();
    assertThat(kept.rendered())
        .hasSize(Timings.NAMED)
        .isSortedAccordingTo(PageTime.SLOWEST_FIRST)
        .first()
        .extracting(PageTime::page)
        .isEqualTo("page-100");
    assertThat(kept.templates().values()).extracting(TemplateTime::pages).containsExactly(100L);
    assertThat(kept.parsed()).isEmpty();
  }

  @Test
  void bucketsAreMergedToTheSlowestOfAll() {
    Timings one =
        new Timings(
            List.of(),
            List.of(new PageTime("a", "page.html", 5)),
            Map.of("page.html", new TemplateTime(1, 5, 5)));
    Timings other =
        new Timings(
            List.of(new PageTime("content/b.md", "", 3)),
            List.of(new PageTime("b", "page.html", 7), new PageTime("c", "list.html", 1)),
            Map.of("page.html", new TemplateTime(1, 7, 7), "list.html", new TemplateTime(1, 1, 1)));
    Timings sum = new Tally(Map.of(), one).plus(new Tally(Map.of(), other)).timings();
    assertThat(sum.rendered()).extracting(PageTime::page).containsExactly("b", "a", "c");
    assertThat(sum.parsed()).extracting(PageTime::page).containsExactly("content/b.md");
    assertThat(sum.templates()).containsEntry("page.html", new TemplateTime(2, 12, 7));
  }
}
