package io.atoll.runners;

import io.atoll.publish.Publication;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a build in order: the signal asks it to stop, and the process lives on until the
 * build has said its last line, but not for long. Nothing depends on that: a build that is killed
 * leaves the published site whole, too.
 */
final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean requested;

  private Interruption(Runnable stop) {
    hook = new Thread(() -> interrupted(stop), "atoll-interruption");
  }

  /** Calls the action, from another thread, when the process is asked to end before the close. */
  static Interruption calling(Runnable stop) {
    Interruption interruption = new Interruption(stop);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  boolean requested() {
    return requested;
  }

  @Override
  public void close() {
    ended.countDown();
    if (!requested) {
      unhook();
    }
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The signal came just now: the build has ended, so the hook has nothing to stop.
      requested = true;
    }
  }

  private void interrupted(Runnable stop) {
    requested = true;
    stop.run();
    try {
      boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
      Publication.awaitQuiet();
      if (!inTime) {
        System.err.println("atoll: stopped; what was published before is untouched");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
