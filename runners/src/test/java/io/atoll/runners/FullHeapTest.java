package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher and a real JVM whose heap gets full. */
final class FullHeapTest {

  /** Calls the real Java for another main class. */
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "17"' >&2; exit 0; fi
      for argument in "$@"; do
        shift
        if [ "$argument" = io.atoll.runners.Atoll ]; then
          set -- "$@" -cp "$TEST_CLASS_PATH" "$TEST_MAIN"
        else
          set -- "$@" "$argument"
        fi
      done
      exec "$TEST_JAVA" "$@"
      """;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");
  private Path temporary = Path.of("");

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    temporary = Files.createDirectory(folder.resolve("the user's; files"));
    Path libraries = Files.createDirectories(home.resolve("runners/target/atoll/lib"));
    Files.createFile(libraries.resolve("atoll-runners-1.jar"));
    Files.copy(Path.of("..", "atoll"), home.resolve("atoll"));
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA);
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void endsTheBuildAtOnceAndSaysWhatWouldDo() throws Exception {
    assertThat(printedByFullHeap("build", site(), "--runner=direct", "--memory=64m"))
        .filteredOn(line -> line.startsWith("atoll: the heap"))
        .singleElement()
        .asString()
        .matches(
            "atoll: the heap of 6\\d MB is full; 0 Markdown files take .* on the DirectRunner.*:"
                + " give --memory \\d+m, or --runner flink, which takes about \\d+ MB");
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void theLauncherHasASentenceOfItsOwn() throws Exception {
    Files.delete(temporary);

    assertThat(printedByFullHeap("build", site(), "--memory=64m"))
        .contains("atoll: the heap of 64 MB is full: try --memory 128m");
  }

  private String site() {
    return CommandLineRun.site(folder.resolve("site")).toString();
  }

  private List<String> printedByFullHeap(String... arguments) throws Exception {
    Path printed = folder.resolve("printed");
    ProcessBuilder builder = new ProcessBuilder(home.resolve("atoll").toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().put("TMPDIR", temporary.toString());
    builder.environment().put("TEST_JAVA", System.getProperty("java.home") + "/bin/java");
    builder.environment().put("TEST_CLASS_PATH", System.getProperty("java.class.path"));
    builder.environment().put("TEST_MAIN", FullHeapBuild.class.getName());
    Process process = builder.redirectErrorStream(true).redirectOutput(printed.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(Exit.ENGINE.code());
    return Files.readString(printed, StandardCharsets.UTF_8).lines().toList();
  }
}
