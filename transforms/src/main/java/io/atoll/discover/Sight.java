package io.atoll.discover;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/**
 * A file or folder as a walk saw it.
 *
 * @param path from the site's folder
 * @param size in bytes; -1 for a folder
 * @param modifiedMillis when it was last changed, in milliseconds since the epoch; 0 for a folder
 */
public record Sight(String path, long size, long modifiedMillis) {
  static final Wire<Sight> WIRE = Wire.of("Sight", Sight::writeTo, Sight::readFrom);

  static Sight of(String folder, Folders.Entry entry) {
    String path = Folders.join(folder, entry.name());
    return entry.isFolder()
        ? new Sight(path, -1, 0)
        : new Sight(
            path, entry.attributes().size(), entry.attributes().lastModifiedTime().toMillis());
  }

  boolean isFolder() {
    return size < 0;
  }

  private void writeTo(WireOutput out) {
    out.text(path).number(size).number(modifiedMillis);
  }

  private static Sight readFrom(WireInput in) {
    return new Sight(in.text(), in.number(), in.number());
  }
}
