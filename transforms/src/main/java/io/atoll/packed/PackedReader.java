package io.atoll.packed;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the records of a range in their order, one at a time. Not thread-safe. */
public abstract class PackedReader implements Closeable {
  /** A larger record is a failure, as a file of that size would be. */
  static final int MAX_BYTES = 16 << 20;

  static final String TOO_LARGE = "is larger than 16 MiB; split it, or move it to static/";

  private static final int BUFFER = 64 * 1024;

  /**
   * Opens a range.
   *
   * @param content the folder that its file's path starts from
   * @throws UnusableRecord if the file cannot be read as what its name says
   * @throws IOException if the file system fails
   */
  public static PackedReader open(Path content, PackedRange range) throws IOException {
    try {
      PackedStream file = PackedStream.open(content.resolve(range.file()));
      try {
        return open(file, range);
      } catch (IOException e) {
        file.close();
        throw new UnusableRecord("is damaged; write it again", e);
      } catch (RuntimeException e) {
        file.close();
        throw e;
      }
    } catch (AccessDeniedException e) {
      throw new UnusableRecord("cannot be read; allow the user who builds to read it");
    } catch (NoSuchFileException e) {
      throw new UnusableRecord("has vanished during the build; build again");
    }
  }

  private static PackedReader open(PackedStream file, PackedRange range) throws IOException {
    return switch (range.format()) {
      case JSON_LINES -> JsonLines.ofRange(file, range.start(), range.end());
      case JSON_LINES_GZIP -> JsonLines.ofAll(file, new GZIPInputStream(file, BUFFER));
      case AVRO -> AvroRecords.of(file, range.start(), range.end());
      case TAR -> new TarEntries(file, file);
      case TAR_GZIP -> new TarEntries(file, new GZIPInputStream(file, BUFFER));
    };
  }

  /**
   * The next record; null at the end of the range.
   *
   * @throws UnusableRecord if the rest of the range cannot be read
   */
  public abstract @Nullable PackedRecord next();

  /** How many records, or lines, have been passed. */
  public abstract long passed();

  /** How many bytes of the file have been read for it. */
  public abstract long position();
}
