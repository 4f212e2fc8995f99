package io.atoll.storage;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A storage has failed: it does not answer, or refuses what it is asked. Unchecked, since much of
 * {@link java.nio.file.Files} takes any {@link IOException} for the word that there is no such
 * file. The message says in one line which file it was about, and what the storage said.
 */
public final class StorageException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  StorageException(String message, Exception cause) {
    super(message, new IOException(message, cause));
  }
}
