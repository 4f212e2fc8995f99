package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, with a Java that only says how it was called. */
final class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "VERSION"' >&2; exit 0; fi
      echo "LC_ALL=$LC_ALL"
      echo "$ATOLL_FULL"
      for argument in "$@"; do echo "$argument"; done
      exit 7
      """;

  @TempDir private Path folder = Path.of("");
  private Path home = Path.of("");

  @BeforeEach
  void install() throws IOException {
    home = Files.createDirectory(folder.toRealPath().resolve("my atoll"));
    Path libraries = Files.createDirectories(home.resolve("runners/target/atoll/lib"));
    for (String name : List.of("b.jar", "a.jar", "atoll-runners-1.jar")) {
      Files.createFile(libraries.resolve(name));
    }
    Files.copy(Path.of("..", "atoll"), home.resolve("atoll"));
    installJava("17.0.15");
  }

  @Test
  void passesTheArgumentsAndReturnsTheExitCode() throws Exception {
    Ended ended = launch(home.resolve("atoll"), Map.of(), "build", "my site", "*", "");

    assertThat(ended.exit()).isEqualTo(7);
    assertThat(ended.lines())
        .endsWith("io.atoll.runners.Atoll", "build", "my site", "*", "")
        .contains("LC_ALL=C.UTF-8", "-Dfile.encoding=UTF-8", "-XX:+UseSerialGC")
        .anyMatch(line -> line.matches("-Xmx[0-9]+m"));
  }

  @Test
  void findsItsLibrariesInOrderThroughSymbolicLinksFromAnywhere() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("else where"));
    Files.createSymbolicLink(elsewhere.resolve("first"), Path.of("../my atoll/atoll"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("second"), Path.of("first"));

    String libraries = home.resolve("runners/target/atoll/lib").toString();
    assertThat(launch(link, Map.of()).lines())
        .contains(String.format("%1$s/a.jar:%1$s/atoll-runners-1.jar:%1$s/b.jar", libraries));
  }

  @ParameterizedTest
  @CsvSource({"s3://bucket/site, true", "--output=hdfs://host/out, true", "s3:/a, false"})
  void theClientsOfStoragesAreThereForAddressesOnly(String argument, boolean there)
      throws Exception {
    Path libraries = Files.createDirectories(home.resolve("runners/storage/target/atoll/lib"));
    Files.createFile(libraries.resolve("atoll-storage-1.jar"));

    List<String> lines = launch(home.resolve("atoll"), Map.of(), "build", argument).lines();

    assertThat(lines.stream().anyMatch(line -> line.endsWith("/lib/atoll-storage-1.jar")))
        .isEqualTo(there);
    assertThat(lines.contains("-Datoll.storage=" + libraries)).isEqualTo(there);
  }

  @Test
  void yieldsToTheUsersHeapAndCollector() throws Exception {
    for (String variable : List.of("ATOLL_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      Map<String, String> own = Map.of(variable, "-Dx=1 -Xmx300m -XX:+UseParallelGC");

      List<String> lines = launch(home.resolve("atoll"), own).lines();

      boolean passed = variable.equals("ATOLL_OPTS");
      assertThat(lines.stream().filter(line -> line.startsWith("-Xmx")).toList())
          .isEqualTo(passed ? List.of("-Xmx300m") : List.of());
      assertThat(lines).doesNotContain("-XX:+UseSerialGC");
    }
  }

  @ParameterizedTest
  @CsvSource({"--memory=300m, 300", "--memory=2G, 2048"})
  void memoryIsTheHeapWhateverElseIsSaid(String option, int megabytes) throws Exception {
    List<String> lines =
        launch(home.resolve("atoll"), Map.of("ATOLL_OPTS", "-Xmx100m"), "build", option).lines();

    assertThat(lines.stream().filter(line -> line.startsWith("-Xmx")).toList())
        .containsExactly("-Xmx100m", "-Xmx" + megabytes + "m");
    assertThat(lines).endsWith("build", option);
    assertThat(lines)
        .contains(
            String.format(
                "atoll: the heap of %d MB is full: try --memory %dm", megabytes, 2 * megabytes));
  }

  @Test
  void memoryMayBeAnArgumentOfItsOwn() throws Exception {
    assertThat(launch(home.resolve("atoll"), Map.of(), "build", "--memory", "77m").lines())
        .contains("-Xmx77m");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "m", "0m", "63m", "12", "1t", "-1g", "1.5g", "1234567m", "$(id)m"})
  void aWrongSizeIsLeftForTheCommandToRefuse(String size) throws Exception {
    String byItself = heap(launch(home.resolve("atoll"), Map.of(), "build"));

    Ended ended = launch(home.resolve("atoll"), Map.of(), "build", "--memory", size);

    assertThat(heap(ended)).isEqualTo(byItself);
    assertThat(ended.lines()).endsWith("build", "--memory", size);
  }

  @Test
  void compilesLittleForASmallSite() throws Exception {
    Path content = Files.createDirectories(folder.resolve("site/content"));
    for (int page = 0; page < 30_000; page++) {
      Files.createFile(content.resolve(page + ".md"));
    }
    assertThat(build("site")).contains("-XX:TieredStopAtLevel=1");

    Files.createFile(content.resolve("one-more.md"));
    assertThat(build("site")).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void compilesLittleForAMiddlingSiteThatHasBeenBuiltBefore() throws Exception {
    Path content = Files.createDirectories(folder.resolve("site/content"));
    for (int page = 0; page < 30_001; page++) {
      Files.createFile(content.resolve(page + ".md"));
    }
    Files.createDirectories(folder.resolve("site/.atoll/outputs"));
    Files.createDirectories(folder.resolve("other state/outputs"));
    Files.createDirectories(folder.resolve("no state"));

    assertThat(build("site")).contains("-XX:TieredStopAtLevel=1");
    assertThat(build("site", "--state", "other state")).contains("-XX:TieredStopAtLevel=1");
    assertThat(build("site", "--state=no state")).doesNotContain("-XX:TieredStopAtLevel=1");
    assertThat(build("site", "--clean")).doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void newerJavasAreToldNotToWarnOfLibraries() throws Exception {
    String option = "--sun-misc-unsafe-memory-access=allow";
    assertThat(build("site")).doesNotContain(option);
    Files.delete(home.resolve("runners/target/atoll/java"));
    installJava("25.0.1");

    assertThat(build("site")).contains(option);
    assertThat(build("site")).contains(option);
  }

  @Test
  void yieldsToTheUsersCompiler() throws Exception {
    Map<String, String> own = Map.of("ATOLL_OPTS", "-XX:TieredStopAtLevel=3");

    assertThat(launch(home.resolve("atoll"), own, "build").lines())
        .contains("-XX:TieredStopAtLevel=3")
        .doesNotContain("-XX:TieredStopAtLevel=1");
  }

  @Test
  void usesTheArchiveOfClassesIfThereIsOne() throws Exception {
    Path archive = Files.createFile(home.resolve("runners/target/atoll/atoll.jsa"));

    assertThat(launch(home.resolve("atoll"), Map.of()).lines())
        .contains("-XX:SharedArchiveFile=" + archive);
  }

  @Test
  void anOlderJavaIsRefusedInOneLine() throws Exception {
    installJava("1.8.0_392");

    Ended ended = launch(home.resolve("atoll"), Map.of());

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.lines()).singleElement().asString().contains("Java 17 or later is needed");
  }

  @Test
  void asksJavaForItsVersionOnlyOnce() throws Exception {
    launch(home.resolve("atoll"), Map.of());
    installJava("11");

    assertThat(launch(home.resolve("atoll"), Map.of()).exit()).isEqualTo(7);
  }

  @Test
  void aMissingJavaIsSaidInOneLine() throws Exception {
    Ended ended = launch(home.resolve("atoll"), Map.of("JAVA_HOME", "/nowhere"));

    assertThat(ended.exit()).isEqualTo(2);
    assertThat(ended.lines()).singleElement().asString().contains("/nowhere/bin/java");
  }

  /**
   * How the launcher ended.
   *
   * @param exit its exit code
   * @param lines what it printed, wherever
   */
  private record Ended(int exit, List<String> lines) {}

  private List<String> build(String... arguments) throws Exception {
    String[] all = Stream.concat(Stream.of("build"), Stream.of(arguments)).toArray(String[]::new);
    return launch(home.resolve("atoll"), Map.of(), all).lines();
  }

  private static String heap(Ended ended) {
    return ended.lines().stream().filter(line -> line.startsWith("-Xmx")).findFirst().orElse("");
  }

  private void installJava(String version) throws IOException {
    Path java = Files.createDirectories(home.resolve("jdk/bin")).resolve("java");
    Files.writeString(java, JAVA.replace("VERSION", version));
    assertThat(java.toFile().setExecutable(true)).isTrue();
  }

  private Ended launch(Path launcher, Map<String, String> environment, String... arguments)
      throws Exception {
    List<String> command =
        Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(command)).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.endsWith("_OPTIONS"));
    builder.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    byte[] printed = process.getInputStream().readAllBytes();
    return new Ended(
        process.waitFor(), new String(printed, StandardCharsets.UTF_8).lines().toList());
  }
}
