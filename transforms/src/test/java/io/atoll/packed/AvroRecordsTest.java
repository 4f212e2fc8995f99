package io.atoll.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroRecordsTest {
  private static final int COUNT = 300;
  private static final List<String> RECORDS =
      IntStream.rangeClosed(1, COUNT).mapToObj(i -> i + " p" + i + ".md body " + i).toList();

  private final Path folder;

  AvroRecordsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void eachRecordIsInOneRangeWhereverTheFileIsCut() throws IOException {
    byte[] bytes = records("\"string\"", "{\"title\": \"x\"}");
    Ranges file = Ranges.of(folder, "p.avro", bytes);
    for (int step = 40; step < bytes.length + 100; step += 61) {
      assertThat(file.read(step)).as("ranges of %d bytes", step).isEqualTo(RECORDS);
    }
  }

  @Test
  void frontMatterIsJsonOrAMap() throws IOException {
    for (byte[] bytes :
        List.of(
            records("\"string\"", "{\"title\": \"x\"}"),
            records("{\"type\": \"map\", \"values\": \"string\"}", Map.of("title", "x")))) {
      Path file = Path.of("p.avro");
      Ranges.of(folder, file.toString(), bytes);
      PackedRange range = PackedRange.split("p.avro", PackedFormat.AVRO, bytes.length, 0).get(0);
      try (PackedReader reader = PackedReader.open(folder, range)) {
        PackedRecord first = Objects.requireNonNull(reader.next());
        assertThat(first.content().page().frontMatter()).hasToString("{title=x}");
      }
    }
  }

  @Test
  void aDamagedFileIsAFailureAndNeverMore() throws IOException {
    byte[] whole = records("\"string\"", "{}");
    SplittableRandom random = new SplittableRandom(9);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
      List<String> read = Ranges.of(folder, "p.avro", bytes).read(1 << 20);
      assertThat(read).size().isLessThanOrEqualTo(COUNT);
    }
    assertThat(Ranges.of(folder, "p.avro", new byte[0]).read(1 << 20))
        .singleElement()
        .asString()
        .startsWith("file: ");
  }

  private static byte[] records(String frontMatterType, Object frontMatter) throws IOException {
    Schema schema =
        new Schema.Parser()
            .parse(
                "{\"type\": \"record\", \"name\": \"Page\", \"fields\": ["
                    + "{\"name\": \"path\", \"type\": \"string\"},"
                    + "{\"name\": \"frontMatter\", \"type\": "
                    + frontMatterType
                    + "}, {\"name\": \"body\", \"type\": \"string\"}]}");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataFileWriter<GenericRecord> out =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>())) {
      out.setCodec(CodecFactory.deflateCodec(1)).setSyncInterval(500).create(schema, bytes);
      for (int i = 1; i <= COUNT; i++) {
        out.append(
            new GenericRecordBuilder(schema)
                .set("path", "p" + i + ".md")
                .set("frontMatter", frontMatter)
                .set("body", "body " + i)
                .build());
      }
    }
    return bytes.toByteArray();
  }
}
