package io.atoll.publish;

import java.io.Serializable;

/**
 * How a manifest is cut into parts by the hash of the path. The count is a power of two, so that
 * the parts of two manifests of different size still belong together.
 *
 * @param count a power of two
 */
record ManifestParts(int count) implements Serializable {
  private static final int FILES_IN_A_PART = 8192;

  /** Enough parts for about so many files. */
  static ManifestParts forFiles(long files) {
    long needed = Math.max(1, (files + FILES_IN_A_PART - 1) / FILES_IN_A_PART);
    return new ManifestParts((int) Math.min(1 << 14, Long.highestOneBit(2 * needed - 1)));
  }

  int of(String path) {
    return hash(path) & (count - 1);
  }

  /** The parts of the other manifest that may hold a path of this one's part. */
  int[] overlapping(int part, ManifestParts other) {
    if (other.count <= count) {
      return new int[] {part & (other.count - 1)};
    }
    int[] parts = new int[other.count / count];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = part + i * count;
    }
    return parts;
  }

  private static int hash(String path) {
    int hash = path.hashCode() * 0x9E3779B9;
    return hash ^ (hash >>> 16);
  }
}
