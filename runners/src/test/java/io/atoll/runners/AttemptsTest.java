package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.pipeline.BuildRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AttemptsTest {
  @TempDir private Path folder = Path.of("");
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void eachPauseIsTwiceAsLongAsTheOneBeforeUpToAnHour() throws IOException {
    Attempts attempts = attempts(Exit.ENGINE);

    assertThat(attempts.run(4, Duration.ofMinutes(20), pauses::add)).isEqualTo(Exit.ENGINE);

    assertThat(attempts.count()).isEqualTo(5);
    assertThat(pauses).extracting(Duration::toMinutes).containsExactly(20L, 40L, 60L, 60L);
  }

  @Test
  void onlyTheEngineIsTriedAgain() throws IOException {
    for (Exit exit : List.of(Exit.PUBLISHED, Exit.CONTENT, Exit.USAGE, Exit.INTERRUPTED)) {
      Attempts attempts = attempts(exit);

      assertThat(attempts.run(4, Duration.ZERO, pauses::add)).isEqualTo(exit);
      assertThat(attempts.count()).isEqualTo(1);
    }
    assertThat(pauses).isEmpty();
  }

  @Test
  void aBuildThatLeftNoReportGetsOne() throws IOException {
    attempts(Exit.ENGINE).run(0, Duration.ZERO, pauses::add);

    assertThat(Files.readString(folder.resolve("report.json"))).contains("\"exitCode\" : 3");
  }

  private Attempts attempts(Exit exit) {
    BuildRequest request =
        new BuildRequest(
            folder, folder, folder, false, false, false, false, 0, 1, CommandLineRun.NOW);
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Console console = new Console(nowhere, nowhere, false);
    return new Attempts(request, folder.resolve("report.json"), report -> exit, console);
  }
}
