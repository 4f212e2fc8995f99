package io.atoll.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong with a storage, said alike: the clients of storages throw exceptions of their
 * own, checked and unchecked, with messages of many lines.
 */
final class StorageErrors {
  private static final int DEPTH = 20;

  private StorageErrors() {}

  /** What is asked of a storage. */
  @FunctionalInterface
  interface Request<T> {
    T make() throws IOException;
  }

  /**
   * Asks something of a storage.
   *
   * @throws NoSuchFileException if there is no such file
   * @throws FileSystemException if the storage says what it is in terms of a file system
   * @throws StorageException if it fails
   */
  static <T> T during(StoragePath path, Request<T> request) throws FileSystemException {
    try {
      return request.make();
    } catch (FileSystemException | StorageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      Storage storage = path.getFileSystem().storage();
      List<Throwable> causes = causes(e);
      if (causes.stream().anyMatch(storage::isAbsence)) {
        throw new NoSuchFileException(path.address());
      }
      String reason = reason(storage, causes).strip();
      String line = reason.lines().findFirst().orElse(reason);
      throw new StorageException(path.address() + ": " + line, e);
    }
  }

  /** What the storage makes of the outermost cause that it knows, else the innermost's message. */
  private static String reason(Storage storage, List<Throwable> causes) {
    String reason = causes.get(0).getClass().getSimpleName();
    for (Throwable cause : causes) {
      String explained = isWrapping(cause) ? null : storage.explain(cause);
      if (explained != null) {
        return explained;
      }
      String message = cause.getMessage();
      reason = message == null || message.isBlank() ? reason : message;
    }
    return reason;
  }

  /** An exception that is made of another says its name and message again. */
  private static boolean isWrapping(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause != null && cause.toString().equals(failure.getMessage());
  }

  private static List<Throwable> causes(Throwable failure) {
    List<Throwable> causes = new ArrayList<>();
    Throwable cause = failure;
    for (int i = 0; i < DEPTH && cause != null; i++) {
      causes.add(cause);
      cause = cause.getCause();
    }
    return causes;
  }
}
