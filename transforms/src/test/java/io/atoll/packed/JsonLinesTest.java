package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {
  private static final String LINES =
      """
      \uFEFF{"path": "a.md", "body": "A"}
      {"body": "ß", "path": "b.md"}\r

      \t\r
      {"path": "c.md", "frontMatter": {"title": "C"}}
      {"path": "d.md", "body": "last"}""";

  private static final List<String> RECORDS =
      List.of("1 a.md A", "2 b.md ß", "5 c.md ", "6 d.md last");

  private final Path folder;

  JsonLinesTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachLineIsInOneRangeWhereverTheFileIsCut() throws IOException {
    Ranges file = Ranges.of(folder, "p.jsonl", LINES.getBytes(StandardCharsets.UTF_8));
    for (int bytes = 1; bytes < 200; bytes++) {
      assertThat(file.read(bytes)).as("ranges of %d bytes", bytes).isEqualTo(RECORDS);
    }
  }

  @Test
  void aLongLineBelongsToTheRangeThatItBeginsIn() throws IOException {
    String text =
        "{\"path\": \"long.md\", \"body\": \""
            + "x".repeat(2 << 20)
            + "\"}\n{\"path\": \"short.md\", \"body\": \"y\"}\n";
    Ranges file = Ranges.of(folder, "p.jsonl", text.getBytes(StandardCharsets.UTF_8));
    List<String> expected = List.of("1 long.md " + "x".repeat(20), "2 short.md y");
    for (int bytes : new int[] {1 << 16, 100_003, 1 << 20, (2 << 20) + 40, 1 << 24}) {
      assertThat(file.read(bytes)).isEqualTo(expected);
    }
  }

  @Test
  void aLineOfMoreThan16MegabytesIsPassedOver() throws IOException {
    String text = "x".repeat(17 << 20) + "\n{\"path\": \"a.md\"}\n";
    Ranges file = Ranges.of(folder, "p.jsonl", text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.read(1 << 24)).containsExactly("1: " + PackedReader.TOO_LARGE, "2 a.md ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "[1]|1: is no JSON object; write {\"path\": ..., \"body\": ...}",
        "{\"body\": \"x\"}|1: has no path; add \"path\": \"folder/name.md\"",
        "{\"path\": 3}|1: \"path\" must be a text",
        "{\"path\": \"a.md\", \"body\": []}|1: \"body\" must be a text",
        "{\"path\": \"a.md\", \"frontMatter\": \"x\"}|1: \"frontMatter\" must be an object",
        "{\"path\": \"a.md\", \"x\": 1}|1: has an unknown key \"x\"; put it into \"frontMatter\"",
        "{\"path\": \"a.md\"} {}|1: holds more than one JSON object; give each a line of its own",
        "{\"path\": \"a.md\", \"path\": \"b.md\"}|1: has \"path\" twice; remove one of them",
      })
  void whatIsNoPageSaysWhy(String line, String described) throws IOException {
    Ranges file = Ranges.of(folder, "p.jsonl", line.getBytes(StandardCharsets.UTF_8));
    assertThat(file.read(1000)).containsExactly(described);
  }

  @Test
  void deepNestingAndBrokenTextAreToldAndTheOthersGoOn() throws IOException {
    String deep = "{\"path\": \"a.md\", \"frontMatter\": " + "{\"a\":".repeat(100_000) + "\n";
    byte[] text =
        (deep + "{\"path\": \"b.md\", \"body\": \"?\"}\n").getBytes(StandardCharsets.UTF_8);
    byte[] broken =
        new String(text, StandardCharsets.ISO_8859_1)
            .replace('?', '\u00ff')
            .getBytes(StandardCharsets.ISO_8859_1);
    List<String> read = Ranges.of(folder, "p.jsonl", broken).read(1 << 24);
    assertThat(read).hasSize(2).allMatch(record -> record.contains(": not valid JSON"));
  }

  @Test
  void gzipIsReadWholeAndInSeveralMembers() throws IOException {
    byte[] zipped = gzip(LINES + "\n");
    byte[] twice = Arrays.copyOf(zipped, 2 * zipped.length);
    System.arraycopy(zipped, 0, twice, zipped.length, zipped.length);
    assertThat(Ranges.of(folder, "p.jsonl.gz", zipped).read(10)).isEqualTo(RECORDS);
    assertThat(Ranges.of(folder, "p.jsonl.gz", twice).read(10)).hasSize(8).contains("12 d.md last");
  }

  @Test
  void gzipThatIsCutOffTellsSoBehindWhatCouldBeRead() throws IOException {
    byte[] zipped = gzip(LINES);
    for (int length = 0; length < zipped.length; length++) {
      List<String> read = Ranges.of(folder, "p.jsonl.gz", Arrays.copyOf(zipped, length)).read(1000);
      assertThat(read.get(read.size() - 1)).contains("is damaged");
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
