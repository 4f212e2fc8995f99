package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.BrokenLink;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

  @Test
  void namesOnlyTheFirstBrokenLinks() {
    List<BrokenLink> many = Collections.nCopies(5000, new BrokenLink("content/a.md", 1, "b"));

    Outcome outcome = new Outcome(Counts.NONE, List.of(), many, List.of(), true, "");

    assertThat(outcome.brokenLinks()).hasSize(Outcome.BROKEN_LINKS);
  }

  @Test
  void takesTheTimesThatAnEngineMeasured() {
    List<StageTime> measured = List.of(new StageTime("parse", 1.5, 10));

    assertThat(Outcome.unpublished(List.of(), "no").withStages(measured).stages())
        .isEqualTo(measured);
  }
}
