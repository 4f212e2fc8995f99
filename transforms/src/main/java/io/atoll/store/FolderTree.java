package io.atoll.store;

import io.atoll.storage.Locations;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Deletes folders. */
public final class FolderTree {

  private FolderTree() {}

  /** How one file or empty folder is deleted. */
  @FunctionalInterface
  public interface Deletion {
    void delete(Path file) throws IOException;
  }

  /** Deletes a file, or a folder with all that is in it, following no links; it need not exist. */
  public static void delete(Path folder) throws IOException {
    delete(folder, Files::delete);
  }

  /** Deletes a folder as {@link #delete(Path)} does, each file in it in the given way. */
  public static void delete(Path folder, Deletion deletion) throws IOException {
    if (!Locations.isLocal(folder)) {
      Locations.deleteTree(folder);
      return;
    }
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
              throws IOException {
            deletion.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path left, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            deletion.delete(left);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Whether nothing is in a folder. */
  public static boolean isEmpty(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
