package io.atoll.discover;

/** Ends a walk that has seen enough: the site is to be looked at as a whole. */
final class OtherTreeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String reason;

  OtherTreeException(String reason) {
    super(reason, null, false, false);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
