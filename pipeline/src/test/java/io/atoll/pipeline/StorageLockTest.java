package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StorageLockTest {
  private static final StorageLock.Pace FAST = new StorageLock.Pace(50, 2_000, 20);

  @TempDir private Path state = Path.of("");

  @Test
  void aSecondBuildOfTheSameStateIsToldToWait() throws IOException {
    try (StorageLock first = StorageLock.in(state, FAST)) {
      assertThatThrownBy(() -> StorageLock.in(state, FAST))
          .isInstanceOf(SiteException.class)
          .hasMessageContaining("another build is using this state folder");
      assertThat(first.during(() -> "done")).isEqualTo("done");
    }
    assertThat(state.resolve("lock")).doesNotExist();
  }

  @Test
  void theLockOfADeadBuildIsTakenOver() throws IOException {
    Files.writeString(state.resolve("lock"), "somebody 17");

    try (StorageLock later = StorageLock.in(state, FAST)) {
      assertThat(later.during(() -> "done")).isEqualTo("done");
    }
  }

  @Test
  void aBuildFailsThatHasLostItsLock() throws IOException {
    try (StorageLock first = StorageLock.in(state, FAST)) {
      assertThatThrownBy(() -> first.during(this::stolen)).isInstanceOf(SiteException.class);
    }
    assertThat(state.resolve("lock")).hasContent("somebody 17");
  }

  private String stolen() throws IOException {
    // A beat that has just read its own lock may write once more.
    for (int i = 0; i < 3; i++) {
      Files.writeString(state.resolve("lock"), "somebody 17");
      pause();
    }
    return "done";
  }

  private static void pause() {
    try {
      Thread.sleep(2 * FAST.beat());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
