package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceReaderTest {
  private final Path site;

  SourceReaderTest(@TempDir Path site) {
    this.site = site;
  }

  @Test
  void readsASourceWhole() throws IOException {
    write("content/docs/ä.md", "Text");
    assertThat(reader().read("docs/ä.md")).asString().isEqualTo("Text");
  }

  @Test
  void aSourceThatIsTooLargeIsNotRead() throws IOException {
    write("content/large.md", "");
    try (RandomAccessFile file =
        new RandomAccessFile(site.resolve("content/large.md").toFile(), "rw")) {
      file.setLength(SourceReader.MAX_BYTES + 1L);
    }
    assertThatThrownBy(() -> reader().read("large.md"))
        .isInstanceOf(SiteException.class)
        .hasMessageStartingWith("content/large.md: ")
        .hasMessageContaining("16 MiB");
  }

  @Test
  void aSourceThatHasVanishedIsNamed() {
    assertThatThrownBy(() -> reader().read("gone.md"))
        .isInstanceOf(SiteException.class)
        .hasMessageStartingWith("content/gone.md: ");
  }

  private SourceReader reader() {
    return new SourceReader(SampleSites.folders(site));
  }

  private void write(String path, String text) throws IOException {
    Path file = site.resolve(path);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.writeString(file, text);
  }
}
