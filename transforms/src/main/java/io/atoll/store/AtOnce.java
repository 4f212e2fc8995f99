package io.atoll.store;

import io.atoll.model.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Does the same to many things, several at once; none is still being done when it ends. */
public final class AtOnce {
  private AtOnce() {}

  /** What is done to each. */
  @FunctionalInterface
  public interface Action<T> {
    void on(T each) throws IOException;
  }

  /** Does it to all numbers below {@code end}, by as many threads as there are processors. */
  public static void below(int end, Action<Integer> action) throws IOException {
    byProcessors(IntStream.range(0, end).boxed().toList(), action);
  }

  /** Does it to all, by as many threads as there are processors. */
  public static <T> void byProcessors(Collection<T> all, Action<T> action) throws IOException {
    by(Runtime.getRuntime().availableProcessors(), all, action);
  }

  /**
   * Does it to all, by so many threads; by one in their order.
   *
   * @throws IOException if it fails for one; then it has been tried for all others, too, unless
   *     there is one thread
   */
  public static <T> void by(int threads, Collection<T> all, Action<T> action) throws IOException {
    if (threads > 1 && all.size() > 1) {
      several(Math.min(threads, all.size()), all, action);
    } else {
      for (T each : all) {
        action.on(each);
      }
    }
  }

  private static <T> void several(int threads, Collection<T> all, Action<T> action)
      throws IOException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (T each : all) {
      tasks.add(
          () -> {
            action.on(each);
            return true;
          });
    }
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      for (Future<Boolean> done : executor.invokeAll(tasks)) {
        result(done);
      }
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      end(executor);
    }
  }

  /** Asks threads to end what they do, and waits until they have. */
  public static void end(ExecutorService executor) {
    executor.shutdownNow();
    boolean isInterrupted = false;
    while (!executor.isTerminated()) {
      try {
        boolean unused = executor.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** What came of something that is done by another thread, once it has. */
  public static <T> T result(Future<T> begun) throws IOException {
    try {
      return begun.get();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  private static IOException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IOException("was interrupted", e);
  }

  private static IOException failure(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof DamagedFileException damaged) {
      throw damaged;
    }
    if (cause instanceof SiteException wrong) {
      throw wrong;
    }
    if (cause instanceof UncheckedIOException || cause instanceof IOException) {
      return new IOException(cause.getMessage(), cause);
    }
    throw new IllegalStateException(failed);
  }
}
