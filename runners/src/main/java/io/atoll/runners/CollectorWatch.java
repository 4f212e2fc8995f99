package io.atoll.runners;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices a heap that is as good as full: nearly all of the time goes to collecting it. Java has
 * such a limit for its parallel collector only ({@code -XX:+UseGCOverheadLimit}); with others a
 * build may creep on for hours before the heap is full.
 */
final class CollectorWatch {
  private static final Duration PERIOD = Duration.ofSeconds(30);

  /** A build in a heap that just sufficed spent 91% of some ten seconds on collecting. */
  private static final double MOST = 0.97;

  private final Duration period;
  private final LongSupplier collectedMillis;
  private final Runnable whenStuck;
  private final Thread thread;

  CollectorWatch(Duration period, LongSupplier collectedMillis, Runnable whenStuck) {
    this.period = period;
    this.collectedMillis = collectedMillis;
    this.whenStuck = whenStuck;
    this.thread = new Thread(this::watch, "atoll-collector-watch");
    thread.setDaemon(true);
  }

  /** Watches this process; looks at nothing in a build's first seconds, which costs small ones. */
  static CollectorWatch calling(Runnable whenStuck) {
    return new CollectorWatch(PERIOD, CollectorWatch::processesMillis, whenStuck);
  }

  CollectorWatch start() {
    thread.start();
    return this;
  }

  void stop() {
    thread.interrupt();
  }

  private void watch() {
    try {
      Thread.sleep(period.toMillis());
      boolean stuck = false;
      while (!stuck) {
        stuck = isStuckNow();
      }
      whenStuck.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isStuckNow() throws InterruptedException {
    long began = System.nanoTime();
    long before = collectedMillis.getAsLong();
    Thread.sleep(period.toMillis());
    long millis = (System.nanoTime() - began) / 1_000_000;
    return collectedMillis.getAsLong() - before >= millis * MOST;
  }

  /** Collections that work beside the program hold nothing up. */
  private static long processesMillis() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .filter(collector -> !isConcurrent(collector.getName()))
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private static boolean isConcurrent(String name) {
    return name.contains("Cycles") || name.contains("Concurrent");
  }
}
