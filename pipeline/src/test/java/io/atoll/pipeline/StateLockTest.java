package io.atoll.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateLockTest {
  @TempDir Path folder;

  @Test
  void aSecondBuildOfTheSameStateIsToldToWait() throws IOException {
    Path state = folder.resolve("state");
    StateLock.holding(
        state,
        () -> {
          assertThatThrownBy(() -> StateLock.holding(state, () -> "second"))
              .isInstanceOf(SiteException.class)
              .hasMessageContaining("another build is using this state folder");
          return "first";
        });
    assertThat(StateLock.holding(state, () -> "later")).isEqualTo("later");
  }

  @Test
  void aBuildThatFailsLetsGoOfTheState() throws IOException {
    assertThatThrownBy(
            () ->
                StateLock.holding(
                    folder,
                    () -> {
                      throw new IOException("disk");
                    }))
        .hasMessage("disk");
    assertThat(StateLock.holding(folder, () -> "next")).isEqualTo("next");
  }
}
