package io.atoll.packed;

/**
 * A record, or the rest of a range, cannot be used. The message says in one line what is wrong and
 * what to do; the reader of the range knows where.
 */
public final class UnusableRecord extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnusableRecord(String message) {
    super(message.replace('\n', ' ').replace('\r', ' '));
  }

  UnusableRecord(String message, Exception cause) {
    this(message + ": " + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    initCause(cause);
  }

  /** What is wrong. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
