package io.atoll.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the files of a tar archive; folders are passed over. */
final class TarEntries extends PackedReader {
  private final PackedStream file;
  private final HeaderBudget decoded;
  private final TarArchiveInputStream tar;
  private long passed;

  TarEntries(PackedStream file, InputStream decoded) {
    this.file = file;
    this.decoded = new HeaderBudget(decoded);
    this.tar = new TarArchiveInputStream(this.decoded, "UTF-8");
  }

  @Override
  public @Nullable PackedRecord next() {
    try {
      TarArchiveEntry entry = header();
      while (entry != null && entry.isDirectory()) {
        entry = header();
      }
      if (entry == null) {
        return null;
      }
      passed++;
      return record(entry);
    } catch (IOException | IllegalArgumentException e) {
      throw new UnusableRecord("is damaged or cut off from here on; write it again", e);
    }
  }

  private @Nullable TarArchiveEntry header() throws IOException {
    decoded.limit();
    TarArchiveEntry entry = tar.getNextEntry();
    decoded.release();
    if (entry == null && decoded.isCutOff()) {
      throw new IOException("the end of the archive is missing");
    }
    return entry;
  }

  private PackedRecord record(TarArchiveEntry entry) throws IOException {
    String name = entry.getName().startsWith("./") ? entry.getName().substring(2) : entry.getName();
    if (!isRegular(entry) || !tar.canReadEntryData(entry)) {
      return PackedRecord.unusable(passed, name, "is no regular file; put the file itself there");
    }
    byte[] content = tar.readNBytes(MAX_BYTES + 1);
    if (content.length > MAX_BYTES) {
      tar.transferTo(OutputStream.nullOutputStream());
      return PackedRecord.unusable(passed, name, TOO_LARGE);
    }
    return new PackedRecord(passed, name, new TarContent(name, content));
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
  }

  @Override
  public long passed() {
    return passed;
  }

  @Override
  public long position() {
    return file.position();
  }

  @Override
  public void close() throws IOException {
    tar.close();
    file.close();
  }

  /** A whole content file. */
  @SuppressWarnings("ArrayRecordComponent")
  private record TarContent(String path, byte[] content) implements PackedRecord.Content {
    @Override
    public PackedPage page() {
      return new PackedPage(null, content);
    }
  }
}
