package io.atoll.render;

/**
 * How much of what edits reach fits into memory at a time.
 *
 * @param heapBytes what the heap may grow to
 */
public record EditRoom(long heapBytes) {
  /** What the keys of one file take while it waits, and more. */
  private static final long FILE_BYTES = 1024;

  /** What an encoded reference takes, about 1 KB, of a quarter of the heap. */
  private static final long REFERENCE_BYTES = 4 * 1024;

  /** What a page of twenty links shows takes, about 4 KB, of a quarter of the heap. */
  private static final long NEIGHBOURHOOD_BYTES = 16 * 1024;

  /** What the name of an entry of a list takes, and more. */
  private static final long ENTRY_BYTES = 256;

  /** So many entries of lists may be held. */
  public long entries() {
    return heapBytes / ENTRY_BYTES;
  }

  /** So many pages may show others than when all links were resolved. */
  public long neighbourhoods() {
    return heapBytes / NEIGHBOURHOOD_BYTES;
  }

  /** So many files may be looked at again. */
  long files() {
    return heapBytes / FILE_BYTES;
  }

  /** So many references to other pages may be held. */
  public long references() {
    return heapBytes / REFERENCE_BYTES;
  }
}
