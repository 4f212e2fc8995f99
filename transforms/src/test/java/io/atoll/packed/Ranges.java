package io.atoll.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reads a packed file that a test has written, in ranges of so many bytes. */
final class Ranges {
  private final Path folder;
  private final String name;
  private final PackedFormat format;

  Ranges(Path folder, String name) {
    this.folder = folder;
    this.name = name;
    this.format = Objects.requireNonNull(PackedFormat.of(name));
  }

  static Ranges of(Path folder, String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return new Ranges(folder, name);
  }

  /**
   * All records as {@code NAME PATH BODY}, or {@code NAME: problem}; of long ones the beginning.
   */
  List<String> read(long bytes) {
    List<String> records = new ArrayList<>();
    long before = 0;
    try {
      long size = Files.size(folder.resolve(name));
      for (PackedRange range : PackedRange.split(name, format, size, 0, bytes)) {
        before += read(range, before, records);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return records;
  }

  private long read(PackedRange range, long before, List<String> records) throws IOException {
    try (PackedReader reader = PackedReader.open(folder, range)) {
      try {
        for (PackedRecord each = reader.next(); each != null; each = reader.next()) {
          records.add(described(each, before));
        }
      } catch (UnusableRecord e) {
        records.add("range: " + e.problem());
      }
      return reader.passed();
    } catch (UnusableRecord e) {
      records.add("file: " + e.problem());
      return 0;
    }
  }

  private static String described(PackedRecord record, long before) {
    String name = record.name(before);
    try {
      PackedRecord.Content content = record.content();
      String path = content.path();
      String body = new String(content.page().body(), StandardCharsets.UTF_8);
      return name + " " + path + " " + body.substring(0, Math.min(20, body.length()));
    } catch (UnusableRecord e) {
      return name + ": " + e.problem();
    }
  }
}
