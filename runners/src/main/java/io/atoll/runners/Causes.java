package io.atoll.runners;

import io.atoll.publish.BrokenOffException;
import io.atoll.storage.StorageException;
import java.nio.file.FileSystemException;

/** Says in one line why something failed. */
final class Causes {
  private static final int DEPTH = 20;

  private Causes() {}

  /** Whether the output may have been touched: publishing had begun when the failure came. */
  static boolean brokeOff(Throwable failure) {
    return innermost(failure) instanceof BrokenOffException;
  }

  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEPTH && cause.getCause() != null && !isLastWord(cause); i++) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static boolean isLastWord(Throwable cause) {
    return cause instanceof BrokenOffException || cause instanceof StorageException;
  }

  /** What a failure says itself, made to be read. */
  static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.indexOf(' ') < 0 ? describe(failure) : message;
  }

  /**
   * The innermost cause that says something, with its kind where the message alone is no sentence.
   */
  static String describe(Throwable failure) {
    Throwable cause = innermost(failure);
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    boolean isSentence = message.indexOf(' ') > 0 && !(cause instanceof FileSystemException);
    return isSentence ? message : cause.getClass().getSimpleName() + ": " + message;
  }
}
