package io.atoll.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

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
    } catch (FileNotFoundException e) {
      throw new NoSuchFileException(path.address());
    } catch (FileSystemException | StorageException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new StorageException(path.address() + ": " + reason(path, e), e);
    }
  }

  private static String reason(StoragePath path, Throwable failure) {
    String reason = explained(path.getFileSystem().storage(), failure);
    return reason.strip().lines().findFirst().orElse(reason);
  }

  /** What the storage makes of the outermost cause that it knows, else the innermost's message. */
  private static String explained(Storage storage, Throwable failure) {
    String reason = failure.getClass().getSimpleName();
    Throwable cause = failure;
    for (int i = 0; i < DEPTH && cause != null; i++) {
      String explained = isWrapping(cause) ? null : storage.explain(cause);
      if (explained != null) {
        return explained;
      }
      String message = cause.getMessage();
      reason = message == null || message.isBlank() ? reason : message;
      cause = cause.getCause();
    }
    return reason;
  }

  /** An exception that is made of another says its name and message again. */
  private static boolean isWrapping(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause != null && cause.toString().equals(failure.getMessage());
  }
}
