package io.atoll.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StorageProviderTest {
  private final Path folder = Locations.of("memory://bucket/folder");

  @BeforeEach
  void empty() {
    MemoryFileSystem.clear();
  }

  @Test
  void aFileIsReadAsItWasWritten() throws IOException {
    Path file = folder.resolve("a b/ü.md");

    Files.writeString(file, "text");

    assertThat(Files.readString(file)).isEqualTo("text");
    assertThat(Files.size(file)).isEqualTo(4);
    assertThat(Files.isRegularFile(file)).isTrue();
    assertThat(Files.getLastModifiedTime(file).toMillis()).isEqualTo(1);
  }

  @Test
  void aFileIsReadFromTheMiddle() throws IOException {
    Files.writeString(folder.resolve("file"), "0123456789");

    try (SeekableByteChannel channel = Locations.open(folder.resolve("file").toString())) {
      assertThat(channel.position(7).size()).isEqualTo(10);
      assertThat(channel.position()).isEqualTo(7);
    }
  }

  @Test
  void aFolderIsThereIfSomethingIsInIt() throws IOException {
    Files.createDirectories(folder);
    assertThat(Files.exists(folder)).isFalse();

    Files.writeString(folder.resolve("deep/er/file"), "");

    assertThat(Files.isDirectory(folder)).isTrue();
    assertThat(Files.isDirectory(folder.resolve("deep"))).isTrue();
    assertThat(Files.exists(folder.resolve("dee"))).isFalse();
  }

  @Test
  void aFileInTheWayOfAFolderIsNoticed() throws IOException {
    Files.writeString(folder, "");

    assertThatThrownBy(() -> Files.createDirectories(folder))
        .isInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void aFolderListsItsFilesAndFolders() throws IOException {
    for (String name : List.of("b.md", "a/1", "a/2", "a/deep/3", "[x]*.md")) {
      Files.writeString(folder.resolve(name), name);
    }
    Files.writeString(Locations.of("memory://bucket/folder2/no"), "");

    try (Stream<Path> entries = Files.list(folder)) {
      assertThat(entries.map(path -> path.getFileName() + " " + Files.isDirectory(path)))
          .containsExactlyInAnyOrder("b.md false", "a true", "[x]*.md false");
    }
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(5);
    }
  }

  @Test
  void signsOfPatternsAreLettersInNames() throws IOException {
    Files.writeString(folder.resolve("axb"), "");

    assertThat(Files.exists(folder.resolve("a*b"))).isFalse();
    assertThat(Files.exists(folder.resolve("a?b"))).isFalse();

    Files.writeString(folder.resolve("a[b]{c}"), "");
    assertThat(Files.isRegularFile(folder.resolve("a[b]{c}"))).isTrue();
  }

  @Test
  void whatIsNotThereIsSaidSo() {
    Path absent = folder.resolve("absent");

    assertThatThrownBy(() -> Files.readString(absent)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.size(absent)).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> Files.move(absent, folder.resolve("b")))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileMovesOverAnother() throws IOException {
    Path old = Files.writeString(folder.resolve("old"), "old");
    Path fresh = Files.writeString(folder.resolve("new"), "new");

    Files.move(fresh, old, StandardCopyOption.ATOMIC_MOVE);

    assertThat(Files.readString(old)).isEqualTo("new");
    assertThat(MemoryFileSystem.addresses()).containsExactly("memory://bucket/folder/old");
  }

  @Test
  void aFolderOfAnObjectStorageDoesNotMoveAtOnce() throws IOException {
    Files.writeString(folder.resolve("a/b"), "");

    assertThatThrownBy(
            () ->
                Files.move(
                    folder.resolve("a"), folder.resolve("c"), StandardCopyOption.ATOMIC_MOVE))
        .isInstanceOf(AtomicMoveNotSupportedException.class);
  }

  @Test
  void aTreeIsDeletedWhole() throws IOException {
    Files.writeString(folder.resolve("a/b"), "");
    Files.writeString(folder.resolve("c"), "");
    Files.writeString(Locations.of("memory://bucket/folder2"), "");

    Locations.deleteTree(folder);

    assertThat(MemoryFileSystem.addresses()).containsExactly("memory://bucket/folder2");
  }

  @Test
  void aStorageThatFailsIsNotTakenForAnEmptyOne() throws IOException {
    Files.writeString(folder.resolve("a"), "");
    MemoryFileSystem.goDownAfter(0);

    assertThatThrownBy(() -> Files.exists(folder.resolve("a")))
        .isInstanceOf(StorageException.class)
        .hasMessage("memory://bucket/folder/a: nobody answers");
    assertThatThrownBy(() -> Files.list(folder)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> Files.isDirectory(folder)).isInstanceOf(StorageException.class);
    assertThatThrownBy(() -> Files.deleteIfExists(folder.resolve("a")))
        .isInstanceOf(StorageException.class);
  }
}
