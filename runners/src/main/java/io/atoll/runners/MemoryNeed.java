package io.atoll.runners;

/**
 * How much heap an engine needs for a site, by the number of its Markdown files.
 *
 * <p>The figures are fitted to the least {@code --memory} with which sites of 5,000 to 100,000
 * files were built, and hold a third more: in less than that most of the time goes to the
 * collector. docs/performance.md, "How much memory", has the measurements. They are estimates: long
 * front matter and many links take more, a site that is all islands takes less.
 */
enum MemoryNeed {
  /** Holds in the heap whatever is on its way between two stages, until the build ends. */
  DIRECT("the DirectRunner", 48, 8 * 1024),

  /** Sorts and spills beside the heap, which holds the buckets at work. */
  FLINK("Flink", 94, 160),

  /** Holds the site's settings, and the job until it is submitted. */
  WAITING("a client of Flink", 48, 0);

  private static final long MEGABYTE = 1 << 20;

  private final String title;
  private final long baseMegabytes;
  private final long pageBytes;

  MemoryNeed(String title, long baseMegabytes, long pageBytes) {
    this.title = title;
    this.baseMegabytes = baseMegabytes;
    this.pageBytes = pageBytes;
  }

  /** What the engine is called in a sentence. */
  String title() {
    return title;
  }

  /** The heap for a site of so many Markdown files, in megabytes. */
  long megabytes(long pages) {
    return baseMegabytes + pages * pageBytes / MEGABYTE;
  }
}
