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

  private static final long MOST_AT_A_TIME = 128 * 1024;

  /** What is known of a source takes, about 4 KB, of an eighth of the heap. */
  private static final long SOURCE_BYTES = 32 * 1024;

  /** Fits into any heap that a site can be built with. */
  private static final long FEW_SOURCES = 1024;

  /** What the name of an entry of a list takes, and more. */
  private static final long ENTRY_BYTES = 256;

  /** So many entries of lists may be held. */
  public long entries() {
    return heapBytes / ENTRY_BYTES;
  }

  /** So many sources may be others than when all were parsed. */
  public long changes() {
    return Math.max(FEW_SOURCES, heapBytes / SOURCE_BYTES);
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

  /** So many references are asked for at a time: more cost the collector more than another look. */
  int batch() {
    return Math.toIntExact(Math.min(MOST_AT_A_TIME, references()));
  }
}
