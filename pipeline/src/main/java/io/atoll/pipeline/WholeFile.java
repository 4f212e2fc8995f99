package io.atoll.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that others read while they are written. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a text so that a reader sees the old file or the new one, whole. Makes the folders above
   * it. What is there and is no plain file ({@code /dev/stdout}) is written to, not replaced.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Path file, String text) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (Files.exists(target) && !Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.writeString(target, text);
      return;
    }
    Files.createDirectories(parentOf(target));
    Path attempt = target.resolveSibling("." + target.getFileName() + ".tmp");
    Files.writeString(attempt, text);
    Files.move(
        attempt, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path parentOf(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException(target + " is a folder");
    }
    return parent;
  }
}
