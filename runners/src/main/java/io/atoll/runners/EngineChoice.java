package io.atoll.runners;

import java.util.Locale;

/**
 * Which engine {@code --runner auto} takes.
 *
 * <p>DirectRunner starts sooner, but holds in the heap whatever is on its way between two stages,
 * and keeps it until the build ends. Flink sorts and spills it.
 *
 * @param flink whether the site is built on Flink
 * @param reason why, as a part of a sentence
 */
record EngineChoice(boolean flink, String reason) {
  private static final long MEGABYTE = 1 << 20;

  /** What the engine, the templates and the pages at work take, however large the site is. */
  private static final long BASE_BYTES = 64 * MEGABYTE;

  /** What DirectRunner holds for a page: its references, its links, and its part of the lists. */
  private static final long PAGE_BYTES = 18 * 1024;

  /** The engine for a site of so many Markdown files, in a heap of at most so many bytes. */
  static EngineChoice of(long pages, long heapBytes) {
    long needed = BASE_BYTES + pages * PAGE_BYTES;
    boolean fits = needed <= heapBytes / 2;
    return new EngineChoice(!fits, reason(pages, needed, heapBytes, fits));
  }

  private static String reason(long pages, long needed, long heapBytes, boolean fits) {
    return String.format(
        Locale.ROOT,
        "%,d Markdown files in memory take about %,d MB, %s half of the heap's %,d MB",
        pages,
        needed / MEGABYTE,
        fits ? "no more than" : "more than",
        heapBytes / MEGABYTE);
  }
}
