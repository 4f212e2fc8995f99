package io.atoll.pipeline.compare;

import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/** Puts folders aside, and back, with the times of their files. */
public final class TreeCopy {
  private TreeCopy() {}

  /** Replaces what is in a folder, or makes it. */
  public static void replace(Path from, Path to) throws IOException {
    FolderTree.delete(to);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
