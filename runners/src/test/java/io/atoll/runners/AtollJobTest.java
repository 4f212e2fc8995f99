package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.publish.GateLimits;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the main class of the job's jar makes of its arguments. */
final class AtollJobTest {
  @TempDir private Path folder = Path.of("");
  private final FakeEngine engine = new FakeEngine(CommandLineRun::published);
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void takesTheOptionsOfABuildAndTheSlots() {
    Path site = CommandLineRun.site(folder.resolve("site"));

    assertThat(run(site.toString(), "--workers=8", "--memory=512m", "--max-failures=3")).isZero();

    assertThat(engine.request().workers()).isEqualTo(8);
    assertThat(engine.request().heapBytes()).isEqualTo(8L * 512 * 1024 * 1024);
    assertThat(engine.request().maxFailures()).isEqualTo(3);
    assertThat(engine.request().limits()).isEqualTo(GateLimits.DEFAULT);
  }

  @Test
  void mustBeToldOfTheSlots() {
    Path site = CommandLineRun.site(folder.resolve("site"));

    assertThat(run(site.toString(), "--workers=8")).isEqualTo(2);
    assertThat(run(site.toString(), "--memory=512m")).isEqualTo(2);

    assertThat(printed.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("atoll: give --workers"));
    assertThat(engine.ran()).isFalse();
  }

  private int run(String... arguments) {
    PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return AtollJob.run(engine, new Console(stream, stream, false), arguments);
  }
}
