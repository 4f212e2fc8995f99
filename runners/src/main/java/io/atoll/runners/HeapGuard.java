package io.atoll.runners;

/**
 * Sees to it that a build whose heap is too small ends, and says so: when the heap is full, and
 * when the collector does not get on any more.
 */
final class HeapGuard {
  private final FullHeapNote note;
  private final CollectorWatch watch;

  private HeapGuard(String sentence) {
    note = FullHeapNote.left(sentence);
    watch = CollectorWatch.calling(() -> end(sentence)).start();
  }

  /** Guards a build until {@link #leave}; the sentence is what is said when the heap is full. */
  static HeapGuard saying(String sentence) {
    return new HeapGuard(sentence);
  }

  /** The build has ended by itself. */
  void leave() {
    watch.stop();
    note.remove();
  }

  /** As the JVM ends when the heap is full: without the hooks, which may need more of it. */
  private void end(String sentence) {
    System.err.println(sentence);
    note.remove();
    Runtime.getRuntime().halt(Exit.ENGINE.code());
  }
}
