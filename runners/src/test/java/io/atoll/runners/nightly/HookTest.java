package io.atoll.runners.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class HookTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path folder = Path.of("");

  @Test
  void runsAsAShellCommandWithTheEnvironment() throws IOException {
    Path file = folder.resolve("said it");
    Hook hook = new Hook("printf '%s' \"$ATOLL_REASON\" > '" + file + "' && true", LONG);

    assertThat(hook.run(Map.of("ATOLL_REASON", "line\nNUL\0 $(echo no)"))).isEmpty();
    assertThat(Files.readString(file)).isEqualTo("line NUL  $(echo no)");
  }

  @Test
  void saysHowItFailed() {
    assertThat(new Hook("exit 7", LONG).run(Map.of())).contains("ended with exit code 7");
  }

  @Test
  @Timeout(60)
  void isEndedWithAllThatItBeganWhenItsTimeIsOver() throws Exception {
    Path file = folder.resolve("pid");
    Hook hook = new Hook("sleep 600 & echo $! > '" + file + "'; wait", Duration.ofSeconds(2));

    assertThat(hook.run(Map.of())).contains("was ended after 2 s");

    long child = Long.parseLong(Files.readString(file).strip());
    for (int i = 0; i < 100 && isAlive(child); i++) {
      Thread.sleep(100);
    }
    assertThat(isAlive(child)).isFalse();
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }
}
