package io.atoll.runners;

import java.util.Locale;

/**
 * Which engine {@code --runner auto} takes: DirectRunner as long as the heap has room for it. Where
 * it has, DirectRunner took no more CPU time than Flink, and it starts sooner; where it has not, it
 * collects garbage more than it builds, and Flink sorts and spills. See docs/performance.md.
 *
 * @param flink whether the site is built on Flink
 * @param reason why, as a part of a sentence
 */
record EngineChoice(boolean flink, String reason) {

  /** The engine for a site of so many Markdown files, in a heap of at most so many bytes. */
  static EngineChoice of(long pages, long heapBytes) {
    long heap = heapBytes >> 20;
    long needed = MemoryNeed.DIRECT.megabytes(pages);
    boolean fits = needed <= heap;
    String reason =
        String.format(
            Locale.ROOT,
            "%,d Markdown files take about %,d MB in memory, %s than the heap's %,d MB",
            pages,
            needed,
            fits ? "no more" : "more",
            heap);
    return new EngineChoice(!fits, reason);
  }
}
