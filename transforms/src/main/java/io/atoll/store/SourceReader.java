package io.atoll.store;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads content files, of a bounded size. */
public final class SourceReader {
  /** A larger source is a failure: parsing it could take more memory than a worker has. */
  public static final int MAX_BYTES = 16 << 20;

  private final Path content;

  public SourceReader(SiteFolders folders) {
    this.content = folders.content();
  }

  /**
   * Reads a source whole.
   *
   * @param path below {@code content/}
   * @throws SiteException if its author must mend it
   * @throws IOException if the file system fails
   */
  public byte[] read(String path) throws IOException {
    Path file = content.resolve(path);
    String shown = "content/" + path;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new SiteException(shown, 0, "is larger than 16 MiB; split it, or move it to static/");
      }
      return Files.readAllBytes(file);
    } catch (AccessDeniedException e) {
      throw new SiteException(shown, 0, "cannot be read; allow the user who builds to read it");
    } catch (NoSuchFileException e) {
      throw new SiteException(shown, 0, "has vanished during the build; build again");
    }
  }
}
