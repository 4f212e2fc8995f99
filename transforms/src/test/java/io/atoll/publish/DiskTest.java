package io.atoll.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {
  private final Path folder;

  DiskTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void aFileFromAnotherFileSystemIsCopiedBesideAndThenRenamed() throws IOException {
    Path from = Files.writeString(folder.resolve("from"), "new");
    Path to = Files.writeString(folder.resolve("to"), "old");
    new TwoFileSystems(from).replace(from, to);
    assertThat(to).hasContent("new");
    assertThat(StagedBuild.texts(folder)).containsOnlyKeys("to");
  }

  @Test
  void aLinkIsPointedElsewhere() throws IOException {
    Path link = folder.resolve("link");
    new Disk().point(link, Path.of("a"));
    new Disk().point(link, Path.of("b"));
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("b"));
    assertThat(folder.resolve(".atoll-link")).doesNotExist();
  }

  /** A disk to which one file does not belong. */
  private static final class TwoFileSystems extends Disk {
    private final Path foreign;

    TwoFileSystems(Path foreign) {
      this.foreign = foreign;
    }

    @Override
    void rename(Path from, Path to) throws IOException {
      if (from.equals(foreign)) {
        throw new AtomicMoveNotSupportedException(from.toString(), to.toString(), "another disk");
      }
      super.rename(from, to);
    }
  }
}
