package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedSizeTest {
  private final Path folder;

  PackedSizeTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void countsASmallFile() throws IOException {
    assertThat(size("{\"path\": \"a.md\"}\n".repeat(17))).isEqualTo(17);
  }

  @Test
  void estimatesALargeOneFromItsBeginning() throws IOException {
    String line = "{\"path\": \"a.md\", \"body\": \"" + "x".repeat(900) + "\"}\n";
    assertThat(size(line.repeat(10_000))).isBetween(9_000L, 11_000L);
  }

  @Test
  void whatCannotBeReadHasNone() throws IOException {
    Path file = Files.write(folder.resolve("p.avro"), new byte[100]);
    assertThat(PackedSize.of(folder, file, PackedFormat.AVRO)).isZero();
  }

  private long size(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("p.jsonl"), text);
    return PackedSize.of(folder, file, PackedFormat.JSON_LINES);
  }
}
