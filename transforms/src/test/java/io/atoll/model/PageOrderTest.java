package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageOrderTest {

  @Test
  void newestIsByDateDescendingThenKey() {
    assertThat(
            sorted(
                PageOrder.NEWEST,
                SamplePages.page("new").date("2024-02-01"),
                SamplePages.page("b").date("2024-01-01"),
                SamplePages.page("\uFFFD").date("2024-01-01"),
                SamplePages.page("🏝").date("2024-01-01"),
                SamplePages.page("a-undated"),
                SamplePages.page("b-undated")))
        .containsExactly("new", "b", "\uFFFD", "🏝", "a-undated", "b-undated");
  }

  @Test
  void sectionIsByWeightThenDateThenTitleThenKey() {
    assertThat(
            sorted(
                PageOrder.SECTION,
                SamplePages.page("light").weight(-1),
                SamplePages.page("heavy").weight(9).date("2024-01-01"),
                SamplePages.page("unset-new").date("2024-02-01"),
                SamplePages.page("z").title("A").date("2024-01-01"),
                SamplePages.page("y").title("B").date("2024-01-01"),
                SamplePages.page("x").title("C"),
                SamplePages.page("y2").title("C")))
        .containsExactly("light", "heavy", "unset-new", "z", "y", "x", "y2");
  }

  private static List<String> sorted(Comparator<PageRef> order, SamplePages... expected) {
    List<PageRef> pages = new ArrayList<>();
    for (SamplePages page : expected) {
      pages.add(page.make());
    }
    Collections.shuffle(pages, new Random(7));
    return pages.stream().sorted(order).map(PageRef::key).toList();
  }
}
