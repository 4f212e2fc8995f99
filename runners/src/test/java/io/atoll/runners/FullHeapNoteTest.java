package io.atoll.runners;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FullHeapNoteTest {
  @TempDir private Path folder = Path.of("");
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("note");
  }

  @Test
  void isThereWhileTheBuildRunsAndGoneAfterwards() throws IOException {
    FullHeapNote note = FullHeapNote.leftIn(file, "More memory!");
    assertThat(Files.readString(file)).isEqualTo("More memory!\n");

    note.remove();
    assertThat(file).doesNotExist();
  }

  @Test
  void takesThePlaceOfAnOlderProcesss() throws IOException {
    Files.writeString(file, "An older and longer note");
    FullHeapNote.leftIn(file, "A new one");

    assertThat(Files.readString(file)).isEqualTo("A new one\n");
  }

  @Test
  void neverWritesThroughALink() throws IOException {
    Path precious = Files.writeString(folder.resolve("precious"), "keep");
    Files.createSymbolicLink(file, precious);
    FullHeapNote.leftIn(file, "A note");

    assertThat(Files.readString(precious)).isEqualTo("keep");
  }

  @Test
  void clearsAwayThoseOfKilledProcesses() throws IOException {
    long alive = ProcessHandle.current().pid();
    Path own = Files.createFile(folder.resolve("atoll-" + alive + "-full-heap"));
    Path other = Files.createFile(folder.resolve("atoll-another-full-heap"));
    Files.createFile(folder.resolve("atoll-999999999999-full-heap"));
    FullHeapNote.clear(folder);

    assertThat(folder).isDirectoryNotContaining(file -> !List.of(own, other).contains(file));
    assertThat(own).exists();
    assertThat(other).exists();
  }

  @Test
  void withoutAPlaceThereIsNoNoteAndNoError() {
    FullHeapNote.leftIn(folder.resolve("missing/note"), "A note").remove();

    assertThat(folder).isEmptyDirectory();
  }
}
