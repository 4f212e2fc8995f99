package io.atoll.packed;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads one JSON object a line; blank lines are passed over. */
final class JsonLines extends PackedReader {
  private final PackedStream file;
  private final Lines lines;

  private JsonLines(PackedStream file, Lines lines) {
    this.file = file;
    this.lines = lines;
  }

  /** The lines that begin in a range of the file. */
  static JsonLines ofRange(PackedStream file, long start, long end) throws IOException {
    long from = Math.max(0, start - 1);
    file.seek(from);
    Lines lines = new Lines(file, from, end);
    if (start > 0) {
      lines.skipRest();
    }
    return new JsonLines(file, lines);
  }

  /** All lines of what is read through the file. */
  static JsonLines ofAll(PackedStream file, InputStream decoded) {
    return new JsonLines(file, new Lines(decoded, 0, Long.MAX_VALUE));
  }

  @Override
  public @Nullable PackedRecord next() {
    try {
      while (lines.advance()) {
        if (lines.isTooLong()) {
          return PackedRecord.unusable(passed(), null, TOO_LARGE);
        }
        if (!lines.isBlank()) {
          return new PackedRecord(passed(), null, new JsonContent(lines.bytes()));
        }
      }
      return null;
    } catch (IOException e) {
      throw new UnusableRecord("is damaged or cut off from here on; write it again", e);
    }
  }

  @Override
  public long passed() {
    return lines.passed();
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public void close() {
    file.close();
  }
}
