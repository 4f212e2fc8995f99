package io.atoll.runners.cluster;

/**
 * How large a cluster is.
 *
 * @param taskManagers how many processes work
 * @param slots how many tasks each of them takes at the same time
 * @param heapMegabytes the heap of each of them
 */
public record ClusterSize(int taskManagers, int slots, long heapMegabytes) {
  /** For Java's classes, in megabytes: a job brings its own, and an ended one's go late. */
  static final long METASPACE = 384;

  /** For what else a JVM takes, in megabytes; Flink only shows it. */
  static final long OVERHEAD = 192;

  private static final int FRAMEWORK = 48;
  private static final int SHUFFLE = 32;

  /** The least heap with which a task manager is of use, in megabytes. */
  public static final long LEAST_HEAP = 128;

  int allSlots() {
    return taskManagers * slots;
  }

  /** The part of the heap that is Flink's own, in megabytes. */
  long frameworkHeap() {
    return FRAMEWORK;
  }

  long taskHeap() {
    return heapMegabytes - FRAMEWORK;
  }

  /** For sorting, outside of the heap, in megabytes: as embedded Flink has it. */
  long managed() {
    return Math.max(64L * slots, heapMegabytes / 2);
  }

  /** For exchanging, in megabytes. */
  long network() {
    return 96L + 32L * slots;
  }

  /** Flink's own direct memory, in megabytes, {@link #shuffle} included. */
  long frameworkOffHeap() {
    return 64L + SHUFFLE;
  }

  /** For reading what other tasks have left on disk, in megabytes. */
  long shuffle() {
    return SHUFFLE;
  }

  /** The most of Java's direct memory, in megabytes. */
  long direct() {
    return network() + frameworkOffHeap() + taskOffHeap();
  }

  /** For what the tasks themselves do with files, in megabytes. */
  long taskOffHeap() {
    return 32;
  }
}
