package io.atoll.publish;

import java.io.IOException;

/**
 * The file system has failed in the midst of publishing: the new site is decided, but not all of it
 * is in place. The next build finishes it first.
 */
public final class BrokenOffException extends IOException {
  private static final long serialVersionUID = 1;

  BrokenOffException(IOException cause) {
    super(
        "publishing broke off ("
            + cause.getMessage()
            + "); mend the output's disk and build again, which finishes it",
        cause);
  }
}
