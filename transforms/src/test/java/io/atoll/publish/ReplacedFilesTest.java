package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplacedFilesTest {
  private final Path folder;
  private final ReplacedFiles replaced;

  ReplacedFilesTest(@TempDir Path folder) throws IOException {
    this.folder = folder;
    this.replaced = ReplacedFiles.of(folder);
  }

  @Test
  void aReplacedFileIsThereUntilTheOtherIsInItsPlace() throws IOException {
    assumeThat(Files.getFileStore(folder).type()).startsWith("ext");
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path other = Files.writeString(folder.resolve("new"), "new");
    Object id = Files.readAttributes(old, BasicFileAttributes.class).fileKey();
    replaced.hold(
        old,
        () -> {
          new Disk().replace(other, old);
          assertThat(openFiles()).anyMatch(each -> each.endsWith("old (deleted)"));
        });
    assertThat(old).hasContent("new");
    assertThat(Files.readAttributes(old, BasicFileAttributes.class).fileKey()).isNotEqualTo(id);
    assertThat(openFiles()).noneMatch(each -> each.endsWith("old (deleted)"));
  }

  private static List<String> openFiles() throws IOException {
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path each : all) {
        try {
          files.add(Files.readSymbolicLink(each).toString());
        } catch (NoSuchFileException e) {
          // Closed meanwhile, as the folder itself is in the end.
        }
      }
    }
    return files;
  }

  @Test
  void whatIsNoFileIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));
    List<Path> made = new ArrayList<>();
    for (Path each : List.of(folder, link, pipe, folder.resolve("absent"))) {
      replaced.hold(each, () -> made.add(each));
    }
    assertThat(made).hasSize(4);
  }
}
