package io.atoll.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.atoll.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedRecordsTest {
  private final Path folder;
  private final CheckedRecords<Failure> records;

  CheckedRecordsTest(@TempDir Path folder) {
    this.folder = folder;
    this.records = new CheckedRecords<>(folder.toString(), Failure.WIRE);
  }

  @Test
  void recordsChangeWhereTheyStandComeAtTheEndAndGo() throws IOException {
    records.write("file", List.of(failure("a", 1), failure("b", 1), failure("c", 1)));
    for (int attempt = 0; attempt < 2; attempt++) {
      records.edit(
          "file", put(failure("e", 2), failure("d", 2), failure("a", 2)), Set.of("b", "x"));
      assertThat(records.read("file"))
          .contains(List.of(failure("a", 2), failure("c", 1), failure("e", 2), failure("d", 2)));
    }
  }

  @Test
  void aRecordThatIsPutIsNotGone() throws IOException {
    records.write("file", List.of(failure("a", 1)));
    records.edit("file", put(failure("a", 2), failure("b", 2)), Set.of("a", "b"));
    assertThat(records.read("file")).contains(List.of(failure("a", 2), failure("b", 2)));
  }

  @Test
  void allMayGo() throws IOException {
    records.write("file", List.of(failure("a", 1)));
    records.edit("file", Map.of(), Set.of("a"));
    assertThat(records.read("file")).contains(List.of());
  }

  @Test
  void aFileIsBegunByItsFirstRecord() throws IOException {
    records.edit("file", Map.of(), Set.of("a"));
    assertThat(folder.resolve("file")).doesNotExist();
    records.edit("file", put(failure("a", 1)), Set.of());
    assertThat(records.read("file")).contains(List.of(failure("a", 1)));
  }

  @Test
  void aFileThatWasWholeIsNotCheckedAgain() throws IOException {
    records.write("file", List.of(failure("a", 1)));
    CheckedRecords<Failure> checked = records.checkedOnce();
    assertThat(checked.read("file")).contains(List.of(failure("a", 1)));
    records.write("file", List.of(failure("a", 2)));
    Path file = folder.resolve("file");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThat(records.read("file")).isEmpty();
    assertThat(records.checkedOnce().read("file")).isEmpty();
    assertThat(checked.read("file")).isPresent();
  }

  @Test
  void aDamagedFileIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("file"), "damaged");
    records.edit("file", put(failure("a", 1)), Set.of());
    assertThat(folder.resolve("file")).hasContent("damaged");
  }

  private static Failure failure(String file, int line) {
    return new Failure(file, line, "is wrong");
  }

  private static Map<String, Failure> put(Failure... failures) {
    Map<String, Failure> byName = new LinkedHashMap<>();
    for (Failure each : failures) {
      byName.put(each.file(), each);
    }
    return byName;
  }
}
