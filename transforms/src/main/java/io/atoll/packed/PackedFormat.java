package io.atoll.packed;

import org.jspecify.annotations.Nullable;

/** How a packed file holds its pages, told by the end of its name. */
public enum PackedFormat {
  /** One JSON object a line. */
  JSON_LINES(true, ".jsonl", ".jsonl"),
  JSON_LINES_GZIP(false, ".jsonl.gz", ".jsonl.gz"),
  /** Avro's container file. */
  AVRO(true, ".avro", ".avro"),
  TAR(false, ".tar", ".tar"),
  TAR_GZIP(false, ".tar.gz", ".tgz");

  private final boolean splittable;
  private final String ending;
  private final String shorter;

  PackedFormat(boolean splittable, String ending, String shorter) {
    this.splittable = splittable;
    this.ending = ending;
    this.shorter = shorter;
  }

  /** The format of a file with this name; null if that is no packed file. */
  public static @Nullable PackedFormat of(String name) {
    for (PackedFormat format : values()) {
      if (name.endsWith(format.ending) || name.endsWith(format.shorter)) {
        return format;
      }
    }
    return null;
  }

  /** Whether several workers can read one file, each a range of it. */
  boolean isSplittable() {
    return splittable;
  }
}
