package io.atoll.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectivityFilterTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 2048, 50_000})
  void neverMissesAPageAndSeldomTakesAnother(int pages) {
    long seed = new Random().nextInt();
    ConnectivityFilter filter = new ConnectivityFilter(pages);
    for (int i = 0; i < pages; i++) {
      filter.add("docs/" + seed + "/" + i);
    }
    ConnectivityFilter read = new ConnectivityFilter(filter.toBytes());
    for (int i = 0; i < pages; i++) {
      assertThat(read.mayContain("docs/" + seed + "/" + i)).as("seed %d", seed).isTrue();
    }
    int others = 50_000;
    int taken = 0;
    for (int i = 0; i < others; i++) {
      taken += read.mayContain("other/" + seed + "/" + i) ? 1 : 0;
    }
    assertThat(taken / (double) others).as("seed %d", seed).isLessThan(0.03);
  }

  @Test
  void containsNothingWhenEmpty() {
    assertThat(new ConnectivityFilter(0).mayContain("a")).isFalse();
  }

  @Test
  void isFairWithinOneBucketOfMany() {
    ConnectivityFilter filter = new ConnectivityFilter(1000);
    int added = 0;
    int asked = 0;
    int taken = 0;
    for (int i = 0; asked < 20_000; i++) {
      if (Long.remainderUnsigned(Fingerprint.of("page-" + i).low(), 64) != 5) {
        continue;
      }
      if (added < 1000) {
        filter.add("page-" + i);
        added++;
      } else {
        asked++;
        taken += filter.mayContain("page-" + i) ? 1 : 0;
      }
    }
    assertThat(taken / (double) asked).isLessThan(0.03);
  }
}
