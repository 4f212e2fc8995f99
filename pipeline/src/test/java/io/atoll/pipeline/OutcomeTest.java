package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.BrokenLink;
import io.atoll.publish.SiteChanges;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

  @Test
  void namesOnlyTheFirstBrokenLinks() {
    List<BrokenLink> many = Collections.nCopies(5000, new BrokenLink("content/a.md", 1, "b"));

    Outcome outcome =
        new Outcome(Counts.NONE, List.of(), many, SiteChanges.NONE, List.of(), Map.of(), true, "");

    assertThat(outcome.brokenLinks()).hasSize(Outcome.BROKEN_LINKS);
  }

  @Test
  void takesWhatAnEngineMeasured() {
    StageClock clock = new StageClock(Progress.SILENT, 1);
    clock.read(
        new StageReading(
            Map.of("parse/elements", 10L), Map.of("parse", new StageReading.Interval(500, 2_000))),
        0);

    Outcome measured = Outcome.unpublished(List.of(), "no").measured(clock);

    assertThat(measured.stages()).containsExactly(new StageTime("parse", 1.5, 10));
    assertThat(measured.metrics()).isEqualTo(Map.of("parse/elements", 10L));
  }
}
