package io.atoll.related;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Fingerprint;
import io.atoll.model.RandomRecords;
import io.atoll.model.SamplePages;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SubsetTableTest {
  private static final Fingerprint SUBSET = Fingerprint.of("tags/a");

  @Test
  void keepsTheBestOfAnyNumber() {
    long seed = new Random().nextInt();
    Random random = new Random(seed);
    SubsetTable table = new SubsetTable(3);
    List<Candidate> all = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      Candidate candidate = new Candidate("p" + random.nextInt(300), random.nextInt(5), 0);
      all.add(candidate);
      table.add(SUBSET, candidate);
    }
    assertThat(table.best().get(SUBSET)).as("seed %d", seed).isEqualTo(Candidate.best(all, 3));
  }

  @Test
  void candidatesAreNewestFirstThenByKey() {
    Candidate undated = Candidate.of(SamplePages.page("a").make());
    Candidate old = Candidate.of(SamplePages.page("z").date("0001-01-01").make());
    Candidate late = Candidate.of(SamplePages.page("c").date("2024-01-01").make());
    Candidate same = Candidate.of(SamplePages.page("b").date("2024-01-01").make());
    assertThat(Candidate.best(List.of(undated, old, late, same, late), 9))
        .containsExactly(same, late, old, undated);
  }

  @Test
  void candidatesAreReadAsTheyWereWritten() {
    Candidate candidate = new RandomRecords(3).make(Candidate.class);
    assertThat(Candidate.WIRE.fromBytes(Candidate.WIRE.toBytes(candidate))).isEqualTo(candidate);
  }
}
