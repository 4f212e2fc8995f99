package io.atoll.runners;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * What the launcher prints if the heap is full. The JVM ends there and then, and nothing of Java
 * runs any more; so the sentence waits in a file for as long as the build takes.
 *
 * <p>The launcher names the file, and has a general sentence for when there is none. So an error of
 * the file system is no error of the build.
 */
final class FullHeapNote {
  private static final String VARIABLE = "ATOLL_FULL_HEAP";

  private final @Nullable Path file;

  private FullHeapNote(@Nullable Path file) {
    this.file = file;
  }

  /** Leaves a sentence where the launcher looks for it; nowhere if there is no launcher. */
  static FullHeapNote left(String sentence) {
    String name = System.getenv(VARIABLE);
    return name == null ? new FullHeapNote(null) : leftIn(Path.of(name), sentence);
  }

  /** Leaves a sentence in a file, in place of an older process's. */
  static FullHeapNote leftIn(Path file, String sentence) {
    try {
      Files.deleteIfExists(file);
      Files.write(
          file,
          (sentence + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE_NEW,
          StandardOpenOption.WRITE);
      return new FullHeapNote(file);
    } catch (IOException e) {
      return new FullHeapNote(null);
    }
  }

  /** Takes the sentence away: the build has ended. */
  void remove() {
    if (file == null) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // A small file is left over in the folder for temporary files.
    }
  }
}
