package io.atoll.publish;

import io.atoll.store.FolderTree;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What publishing does to a disk, step by step. A step happens whole or not at all, except that a
 * tree is deleted file by file; so a reader, or a process that dies, is only ever between two
 * steps. Not final, so that tests can let it break off there.
 */
class Disk {

  /** Gives a file or folder another name, in place of a file or an empty folder of that name. */
  void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Puts a file in another's place. Never as {@link StandardCopyOption#REPLACE_EXISTING} does it,
   * which deletes the old file first: a reader would find none.
   */
  void replace(Path from, Path to) throws IOException {
    try {
      rename(from, to);
    } catch (AtomicMoveNotSupportedException e) {
      Path beside = to.resolveSibling(".atoll-" + Integer.toHexString(to.hashCode()));
      Files.copy(from, beside, StandardCopyOption.REPLACE_EXISTING);
      rename(beside, to);
      delete(from);
    }
  }

  /** Makes a file another name of an existing one, or a copy where links cannot be. */
  void share(Path existing, Path name) throws IOException {
    try {
      Files.createLink(name, existing);
    } catch (NoSuchFileException | FileAlreadyExistsException e) {
      throw e;
    } catch (FileSystemException | UnsupportedOperationException e) {
      Files.copy(existing, name);
    }
  }

  /** Lets a symbolic link lead to a target, whether it has been there before or not. */
  void point(Path link, Path target) throws IOException {
    Path attempt = link.resolveSibling(".atoll-" + link.getFileName());
    Files.deleteIfExists(attempt);
    Files.createSymbolicLink(attempt, target);
    rename(attempt, link);
  }

  void makeFolders(Path folder) throws IOException {
    Files.createDirectories(folder);
  }

  void delete(Path file) throws IOException {
    Files.delete(file);
  }

  /** Deletes a folder unless something is in it, or it is gone. */
  void deleteIfEmpty(Path folder) throws IOException {
    try {
      delete(folder);
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // The last one of those who try deletes it.
    }
  }

  void deleteTree(Path folder) throws IOException {
    FolderTree.delete(folder, this::delete);
  }
}
