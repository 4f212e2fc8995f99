package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published file that changes, comes or goes.
 *
 * @param bucket that of its page, which notes what the file was made from
 * @param before the file as it is published; null if it comes
 * @param now the file as it is staged; null if it goes
 */
public record FileEdit(int bucket, @Nullable OutputFile before, @Nullable OutputFile now) {
  static final Wire<FileEdit> WIRE = Wire.of("FileEdit", FileEdit::writeTo, FileEdit::readFrom);

  public FileEdit {
    if (before == null && now == null) {
      throw new IllegalArgumentException("an edit must have a file before or after it");
    }
    if (before != null && now != null && !before.path().equals(now.path())) {
      throw new IllegalArgumentException(before.path() + " cannot become " + now.path());
    }
  }

  /** Where the file is published, relative to the output. */
  public String path() {
    return (now == null ? Objects.requireNonNull(before) : now).path();
  }

  /** Whether the file stays with the same bytes. */
  public boolean keepsBytes() {
    return before != null && now != null && before.digest().equals(now.digest());
  }

  private void writeTo(WireOutput out) {
    out.text(path()).number(bucket);
    write(before, out);
    write(now, out);
  }

  private static void write(@Nullable OutputFile file, WireOutput out) {
    out.flag(file != null);
    if (file != null) {
      OutputFile.WIRE.write(file, out);
    }
  }

  private static FileEdit readFrom(WireInput in) {
    in.text();
    return new FileEdit(in.integer(), read(in), read(in));
  }

  private static @Nullable OutputFile read(WireInput in) {
    return in.flag() ? OutputFile.WIRE.read(in) : null;
  }
}
