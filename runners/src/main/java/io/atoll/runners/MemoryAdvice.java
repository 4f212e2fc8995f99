package io.atoll.runners;

import java.util.Locale;
import java.util.Optional;

/**
 * What to do about a heap that is too small for a site.
 *
 * @param engine the engine that builds it
 * @param pages how many Markdown files the site has
 * @param heapMegabytes the most that the heap may hold
 */
record MemoryAdvice(MemoryNeed engine, long pages, long heapMegabytes) {

  /** The advice for a heap of at most so many bytes, as Java counts it. */
  static MemoryAdvice of(MemoryNeed engine, long pages, long heapBytes) {
    return new MemoryAdvice(engine, pages, heapBytes >> 20);
  }

  /** What to say before a build that will probably not end well. */
  Optional<String> warning() {
    return fits()
        ? Optional.empty()
        : Optional.of(format("%s, and there are %,d: %s", need(), heapMegabytes, remedy(needed())));
  }

  /** What to say when the heap was full: to double it if it should have sufficed. */
  String whenFull() {
    String remedy = remedy(fits() ? heapMegabytes * 15 / 8 : needed());
    return format(
        "the heap of %,d MB is full; %s%s: %s",
        heapMegabytes, need(), fits() ? ", but these take more" : "", remedy);
  }

  private boolean fits() {
    return needed() <= heapMegabytes;
  }

  private long needed() {
    return engine.megabytes(pages);
  }

  private String need() {
    return format(
        "%,d Markdown files take about %,d MB of heap on %s", pages, needed(), engine.title());
  }

  private String remedy(long megabytes) {
    String more = format("give --memory %dm", option(megabytes));
    return engine != MemoryNeed.DIRECT
        ? more
        : more
            + format(
                ", or --runner flink, which takes about %,d MB", MemoryNeed.FLINK.megabytes(pages));
  }

  /** In tens, and with the part that a collector keeps free for itself: a thirtieth or less. */
  private static long option(long megabytes) {
    return (megabytes * 16 / 15 + 9) / 10 * 10;
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
