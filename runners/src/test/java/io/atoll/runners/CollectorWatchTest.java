package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

final class CollectorWatchTest {
  private static final Duration PERIOD = Duration.ofMillis(50);

  private final CountDownLatch stuck = new CountDownLatch(1);

  @Test
  void aCollectorThatTakesAllTimeIsStuck() throws InterruptedException {
    AtomicLong hours = new AtomicLong();
    CollectorWatch watch = watch(() -> hours.addAndGet(3_600_000));

    assertThat(stuck.await(30, TimeUnit.SECONDS)).isTrue();
    watch.stop();
  }

  @Test
  void aCollectorThatTakesHalfOfTheTimeIsNot() throws InterruptedException {
    CollectorWatch watch = watch(() -> System.nanoTime() / 2_000_000);

    assertThat(stuck.await(1, TimeUnit.SECONDS)).isFalse();
    watch.stop();
  }

  private CollectorWatch watch(LongSupplier collectedMillis) {
    return new CollectorWatch(PERIOD, collectedMillis, stuck::countDown).start();
  }
}
