package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void aSignalEndsTheBuildWithOneLineAReportAndExit130() throws Exception {
    Process process = start();
    var err = process.errorReader(StandardCharsets.UTF_8);
    assertThat(err.readLine()).startsWith("parse");

    signal(process);

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(130);
    assertThat(err.lines())
        .containsExactly("atoll: stopped; what was published before is untouched");
    assertThat(Json.readMap(Files.readString(report()))).containsEntry("exitCode", 130);
  }

  private Process start() throws IOException {
    ProcessBuilder java =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            InterruptedBuild.class.getName(),
            "build",
            CommandLineRun.site(folder.resolve("site")).toString(),
            "--report",
            report().toString());
    java.environment().remove("JAVA_TOOL_OPTIONS");
    return java.start();
  }

  /** What Ctrl-C sends; {@link Process#destroy} would send another signal. */
  private static void signal(Process process) throws Exception {
    List<String> kill = List.of("kill", "-INT", Long.toString(process.pid()));
    assertThat(new ProcessBuilder(kill).start().waitFor()).isZero();
  }

  private Path report() {
    return folder.resolve("report.json");
  }
}
