package io.atoll.packed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Estimates how many records a packed file has, from its beginning. */
public final class PackedSize {
  private static final long SAMPLE_BYTES = 1 << 20;
  private static final long SAMPLE_RECORDS = 10_000;

  private PackedSize() {}

  /**
   * About how many records; exact for small files, 0 for one that cannot be read.
   *
   * @param file below {@code content}
   */
  public static long of(Path content, Path file, PackedFormat format) {
    try {
      return estimate(content, file, format);
    } catch (IOException | UncheckedIOException | UnusableRecord e) {
      return 0; // the build will say what is wrong with it
    }
  }

  private static long estimate(Path content, Path file, PackedFormat format) throws IOException {
    long size = Files.size(file);
    String name = content.relativize(file).toString();
    PackedRange whole = new PackedRange(0, 0, name, format, 0, size);
    try (PackedReader reader = PackedReader.open(content, whole)) {
      while (reader.position() < SAMPLE_BYTES && reader.passed() < SAMPLE_RECORDS) {
        if (reader.next() == null) {
          return reader.passed();
        }
      }
      double share = (double) size / Math.max(1, reader.position());
      return Math.round(reader.passed() * share);
    }
  }
}
