package io.atoll.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of the state does not hold what was written. */
public final class DamagedFileException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private final String file;

  private final CheckedFile.Condition condition;

  DamagedFileException(String file, CheckedFile.Condition condition, Exception cause) {
    super(file + " " + condition.description() + "; remove the state folder", asIo(cause));
    this.file = file;
    this.condition = condition;
  }

  private static IOException asIo(Exception cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** Which one it is, and that it is ignored. */
  public Ignored ignored() {
    return Ignored.of(file, condition);
  }
}
