package io.atoll.runners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  /** What the launcher calls the files, each by its process. */
  private static final Pattern NAME = Pattern.compile("atoll-(\\d{1,18})-full-heap");

  private final @Nullable Path file;

  private FullHeapNote(@Nullable Path file) {
    this.file = file;
  }

  /** Leaves a sentence where the launcher looks for it; nowhere if there is no launcher. */
  static FullHeapNote left(String sentence) {
    String name = System.getenv(VARIABLE);
    if (name == null) {
      return new FullHeapNote(null);
    }
    Path file = Path.of(name).toAbsolutePath();
    clear(Objects.requireNonNull(file.getParent()));
    return leftIn(file, sentence);
  }

  /** Takes away the notes of processes that were killed, as far as they may be taken away. */
  static void clear(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(FullHeapNote::isOfDeadProcess).forEach(file -> new FullHeapNote(file).remove());
    } catch (IOException | UncheckedIOException e) {
      // Small files are left over in the folder for temporary files.
    }
  }

  private static boolean isOfDeadProcess(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    return name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
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
