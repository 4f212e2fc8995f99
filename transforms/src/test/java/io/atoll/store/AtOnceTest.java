package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtOnceTest {
  private static final List<Integer> ALL = IntStream.range(0, 100).boxed().toList();

  private final Collection<Integer> done = new ConcurrentLinkedQueue<>();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 200})
  void eachIsDoneOnce(int threads) throws IOException {
    AtOnce.by(threads, ALL, done::add);
    assertThat(done).containsExactlyInAnyOrderElementsOf(ALL);
    AtOnce.by(threads, Set.<Integer>of(), done::add);
    assertThat(done).hasSize(100);
  }

  @Test
  void bySeveralTheOthersAreDoneBeforeAFailureIsTold() {
    assertThatThrownBy(() -> AtOnce.by(3, ALL, this::failAt7)).hasMessage("7 fails");
    assertThat(done).hasSize(99);
  }

  @Test
  void byOneNothingIsDoneAfterAFailure() {
    assertThatThrownBy(() -> AtOnce.by(1, ALL, this::failAt7)).hasMessage("7 fails");
    assertThat(done).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void whatIsUncheckedFailsTheSameWay() {
    assertThatThrownBy(
            () ->
                AtOnce.below(
                    9,
                    number -> {
                      throw new UncheckedIOException(new IOException("full"));
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("full");
  }

  @Test
  void nothingIsBeingDoneAfterAnInterruption() {
    AtomicInteger beingDone = new AtomicInteger();
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> AtOnce.by(3, ALL, number -> takeTime(beingDone)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("interrupted");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(beingDone).hasValue(0);
  }

  private static void takeTime(AtomicInteger beingDone) {
    beingDone.incrementAndGet();
    long end = System.nanoTime() + Duration.ofMillis(20).toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    beingDone.decrementAndGet();
  }

  private void failAt7(int number) throws IOException {
    if (number == 7) {
      throw new IOException("7 fails");
    }
    done.add(number);
  }
}
