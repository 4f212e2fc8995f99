package io.atoll.publish;

import io.atoll.storage.Locations;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Keeps a file open while another one takes its place. Linux frees the blocks of a file with the
 * renaming that replaces it, and lets no other file change its folder meanwhile; but if someone has
 * it open, with its closing, and many of them at once.
 */
final class ReplacedFiles {
  private static final Closeable NOTHING = () -> {};

  private final boolean areHeld;

  private ReplacedFiles(boolean areHeld) {
    this.areHeld = areHeld;
  }

  /**
   * Those of an output. None is held on other file systems than ext4 and its like: NFS would not
   * replace an open file in one step.
   */
  static ReplacedFiles of(Path output) throws IOException {
    return new ReplacedFiles(
        Locations.isLocal(output)
            && Files.exists(output)
            && Files.getFileStore(output).type().startsWith("ext"));
  }

  /** Puts a file in the place of another one. */
  @FunctionalInterface
  interface Replacement {
    void make() throws IOException;
  }

  /** Keeps a file, if it is there and can be read, while another takes its place. */
  void hold(Path file, Replacement replacement) throws IOException {
    Closeable held = open(file);
    try {
      replacement.make();
    } finally {
      held.close();
    }
  }

  private Closeable open(Path file) {
    if (!areHeld || !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return NOTHING;
    }
    try {
      return Files.newByteChannel(file);
    } catch (IOException e) {
      return NOTHING;
    }
  }
}
