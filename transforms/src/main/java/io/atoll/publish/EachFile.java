package io.atoll.publish;

import io.atoll.storage.Locations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to many files: one after the other, or many at once where each is a request. */
final class EachFile {
  /** So many answers of a storage are waited for at a time. */
  private static final int AT_ONCE = 32;

  private EachFile() {}

  /** What is done to a file. */
  @FunctionalInterface
  interface Action<T> {
    void on(T file) throws IOException;
  }

  /** Does it to all files of a folder; when it fails for one, it may have been done to others. */
  static <T> void in(Path folder, Collection<T> files, Action<T> action) throws IOException {
    if (Locations.isLocal(folder)) {
      for (T file : files) {
        action.on(file);
      }
    } else if (!files.isEmpty()) {
      atOnce(files, action);
    }
  }

  private static <T> void atOnce(Collection<T> files, Action<T> action) throws IOException {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (T file : files) {
      tasks.add(
          () -> {
            action.on(file);
            return true;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, files.size()));
    try {
      for (Future<Boolean> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("publishing was interrupted", e);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static IOException failure(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof UncheckedIOException || cause instanceof IOException) {
      return new IOException(cause.getMessage(), cause);
    }
    throw new IllegalStateException(failed);
  }
}
