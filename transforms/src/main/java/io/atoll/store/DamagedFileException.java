package io.atoll.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A file of the state does not hold what was written. */
public final class DamagedFileException extends UncheckedIOException {
  private static final long serialVersionUID = 1;

  private final Ignored ignored;

  DamagedFileException(String file, CheckedFile.Condition condition, Exception cause) {
    this(Ignored.of(file, condition), file + " " + condition.description(), cause);
  }

  private DamagedFileException(Ignored ignored, String message, Exception cause) {
    super(message + "; remove the state folder", asIo(cause));
    this.ignored = ignored;
  }

  /** A file that knows nothing of a source, as it did when others took note of it. */
  public static DamagedFileException lacking(String file, String key) {
    String reason = "has lost what it knew of " + key;
    return new DamagedFileException(
        new Ignored(file, reason), file + " " + reason, new IOException(key + " is missing"));
  }

  private static IOException asIo(Exception cause) {
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  /** Which one it is, and that it is ignored. */
  public Ignored ignored() {
    return ignored;
  }
}
