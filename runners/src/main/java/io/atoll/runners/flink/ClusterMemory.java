package io.atoll.runners.flink;

/**
 * What an embedded Flink cluster may take beside the heap, in megabytes.
 *
 * <p>It sorts and spills in its managed memory, which all groupings of the build share, and
 * exchanges through its network memory.
 *
 * @param managed for sorting, outside of the heap and of Java's direct memory
 * @param network for exchanging, in Java's direct memory
 */
record ClusterMemory(long managed, long network) {
  private static final long MEGABYTE = 1 << 20;
  private static final long NETWORK = 64;

  /** Half as much as the heap, but for each worker enough to sort at all. */
  static ClusterMemory besideHeap(long heapBytes, int workers) {
    long least = 64L * workers;
    return new ClusterMemory(Math.max(least, heapBytes / 2 / MEGABYTE), NETWORK + 16L * workers);
  }
}
