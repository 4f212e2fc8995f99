package io.atoll.runners;

import java.nio.file.FileSystemException;

/** Says in one line why something failed. */
final class Causes {
  private static final int DEPTH = 20;

  private Causes() {}

  /**
   * The innermost cause that says something, with its kind where the message alone is no sentence.
   */
  static String describe(Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEPTH && cause.getCause() != null; i++) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return cause.getClass().getSimpleName();
    }
    boolean isSentence = message.indexOf(' ') > 0 && !(cause instanceof FileSystemException);
    return isSentence ? message : cause.getClass().getSimpleName() + ": " + message;
  }
}
