package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.atoll.model.Failure;
import io.atoll.store.CheckedFile.Condition;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedFileTest {
  private static final List<Failure> RECORDS =
      List.of(new Failure("content/a.md", 3, "is wrong"), new Failure("content/b.md", 0, ""));

  private final Path file;
  private final CheckedRecords<Failure> records;

  CheckedFileTest(@TempDir Path folder) {
    this.file = folder.resolve("file");
    this.records = new CheckedRecords<>(folder.toString(), Failure.WIRE);
  }

  @BeforeEach
  void write() throws IOException {
    records.write("file", RECORDS);
  }

  @Test
  void aWholeFileIsReadAsItWasWritten() throws IOException {
    assertThat(records.condition("file")).isEqualTo(Condition.WHOLE);
    assertThat(records.read("file")).contains(RECORDS);
  }

  @Test
  void noFlippedByteGoesUnnoticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int i = 0; i < whole.length; i++) {
      byte[] flipped = whole.clone();
      flipped[i] ^= 1;
      Files.write(file, flipped);
      assertThat(records.condition("file")).as("byte %d", i).isNotEqualTo(Condition.WHOLE);
      assertThat(records.read("file")).as("byte %d", i).isEmpty();
    }
  }

  @Test
  void noCutGoesUnnoticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThat(records.condition("file")).as("%d bytes", length).isEqualTo(Condition.CUT_OFF);
      assertThat(records.read("file")).as("%d bytes", length).isEmpty();
    }
  }

  @Test
  void aFileOfAnotherFormIsOfAnotherVersion() throws IOException {
    byte[] foreign = Files.readAllBytes(file);
    ByteBuffer.wrap(foreign).putInt(Integer.BYTES, 99);
    Files.write(file, foreign);
    assertThat(records.condition("file")).isEqualTo(Condition.FOREIGN);
  }

  @Test
  void recordsAreNotFoundInADamagedFileButMayBeInNone() throws IOException {
    Files.write(file, new byte[100]);
    assertThatThrownBy(() -> records.find("file", Set.of("content/a.md")::contains))
        .isInstanceOf(DamagedFileException.class)
        .hasMessageContaining("is damaged");
    Files.delete(file);
    assertThat(records.find("file", Set.of("content/a.md")::contains)).isEmpty();
    assertThat(records.condition("file")).isEqualTo(Condition.ABSENT);
  }
}
