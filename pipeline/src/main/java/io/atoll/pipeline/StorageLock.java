package io.atoll.pipeline;

import io.atoll.model.SiteException;
import io.atoll.storage.StorageException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;

/**
 * The lock of a state on a storage that has no locks: a file that its owner writes anew again and
 * again. One that does not change for a while was left by a process that died. No clock of one
 * machine is compared with another's.
 *
 * <p>It keeps out a build that is started beside another. Of two that begin in the same moment at
 * most one goes on, unless the storage keeps one of them waiting for longer than the pause that it
 * makes; the first to notice fails then, and so does not publish.
 */
final class StorageLock implements Closeable {
  private final Path state;
  private final Path file;
  private final String owner = UUID.randomUUID().toString();
  private final Timer heart = new Timer("atoll-lock", true);
  private long beats;
  private boolean released;
  private volatile boolean lost;

  /**
   * How fast it goes, in milliseconds.
   *
   * @param beat how often its owner writes it
   * @param patience after so long without a change it is taken for abandoned
   * @param settling how long who has written it waits for others that do the same
   */
  record Pace(long beat, long patience, long settling) {
    static final Pace USUAL = new Pace(5_000, 30_000, 1_000);
  }

  private StorageLock(Path state) {
    this.state = state;
    this.file = state.resolve("lock");
  }

  /**
   * Takes the lock of a state folder; waits while one is there that may be abandoned.
   *
   * @throws SiteException if another build has it
   */
  static StorageLock in(Path state, Pace pace) throws IOException {
    StorageLock lock = new StorageLock(state);
    lock.awaitAbandoned(pace);
    lock.write();
    pause(pace.settling());
    if (!lock.isOwn()) {
      throw lock.taken();
    }
    lock.heart.schedule(lock.beating(), pace.beat(), pace.beat());
    return lock;
  }

  /**
   * Works under the lock.
   *
   * @throws SiteException if another build has taken it meanwhile
   */
  <T> T during(StateLock.Work<T> work) throws IOException {
    T result = work.run();
    if (lost) {
      throw taken();
    }
    return result;
  }

  private void awaitAbandoned(Pace pace) throws IOException {
    Optional<String> first = read();
    for (long waited = 0; first.isPresent() && waited < pace.patience(); waited += pace.beat()) {
      pause(pace.beat());
      Optional<String> now = read();
      if (now.isEmpty()) {
        return;
      }
      if (!now.equals(first)) {
        throw taken();
      }
    }
  }

  private SiteException taken() {
    return new SiteException(
        state.toString(), 0, "another build is using this state folder; wait until it ends");
  }

  private TimerTask beating() {
    return new TimerTask() {
      @Override
      public void run() {
        beat();
      }
    };
  }

  private synchronized void beat() {
    if (released) {
      return;
    }
    try {
      if (isOwn()) {
        write();
      } else {
        lost = true;
        heart.cancel();
      }
    } catch (IOException | StorageException e) {
      // The build itself will meet what is wrong with the storage.
    }
  }

  private void write() throws IOException {
    Files.writeString(file, owner + " " + beats++ + "\n");
  }

  private boolean isOwn() throws IOException {
    return read().filter(text -> text.startsWith(owner)).isPresent();
  }

  /** What the file says; absent if there is none. It is empty for a moment while HDFS writes it. */
  private Optional<String> read() throws IOException {
    try {
      return Optional.of(Files.readString(file));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Lets go of it; if the storage fails now, it will be taken for abandoned. */
  @Override
  public synchronized void close() {
    heart.cancel();
    released = true;
    try {
      if (isOwn()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | StorageException e) {
      lost = true;
    }
  }

  private static void pause(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("waiting for the lock was interrupted", e);
    }
  }
}
