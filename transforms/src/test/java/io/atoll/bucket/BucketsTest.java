package io.atoll.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BucketsTest {
  private static final long HEAP = 256 * 1024 * 1024;

  @Test
  void thereAreEnoughForTheSiteAndForItsWorkers() {
    assertThat(Buckets.forPages(0, 8, HEAP).count()).isEqualTo(1);
    assertThat(Buckets.forPages(100, 2, HEAP).count()).isEqualTo(1);
    assertThat(Buckets.forPages(1000, 2, HEAP).count()).isEqualTo(4);
    assertThat(Buckets.forPages(1_000_000, 2, HEAP).count()).isEqualTo(489);
    assertThat(Buckets.forPages(Long.MAX_VALUE / 2, 2, HEAP).count()).isEqualTo(1 << 16);
  }

  @Test
  void aBucketIsAsLargeAsTheHeapAllows() {
    assertThat(Buckets.forPages(1_000_000, 4, HEAP).count()).isEqualTo(977);
    assertThat(Buckets.forPages(1_000_000, 2, HEAP / 8).count()).isEqualTo(3907);
    assertThat(Buckets.forPages(1_000_000, 2, 1000).count()).isEqualTo(3907);
    assertThat(Buckets.forPages(1_000_000, 2, 100 * HEAP).count()).isEqualTo(123);
  }

  @Test
  void pagesSpreadEvenly() {
    Buckets buckets = new Buckets(13);
    int[] sizes = new int[13];
    for (int i = 0; i < 13_000; i++) {
      sizes[buckets.of("docs/page-" + i)]++;
    }
    for (int size : sizes) {
      assertThat(size).isBetween(850, 1150);
    }
  }

  @Test
  void thereIsAtLeastOne() {
    assertThatThrownBy(() -> new Buckets(0)).isInstanceOf(IllegalArgumentException.class);
  }
}
