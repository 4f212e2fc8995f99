package io.atoll.pipeline;

import io.atoll.model.SiteException;
import io.atoll.storage.Locations;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second build of the same state out. The operating system lets go of it when the process
 * ends, however that comes about; of a state that is not local, see {@link StorageLock}.
 */
final class StateLock {
  private StateLock() {}

  /** What is done while no other build can use the state. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /**
   * Works under the lock of a state folder, which is made if it is missing.
   *
   * @throws SiteException if another build has the lock, or the state is another user's
   */
  static <T> T holding(Path state, Work<T> work) throws IOException {
    if (!Locations.isLocal(state)) {
      try (StorageLock lock = StorageLock.in(state, StorageLock.Pace.USUAL)) {
        return lock.during(work);
      }
    }
    Files.createDirectories(state);
    try (FileChannel channel = open(state)) {
      if (lock(channel) == null) {
        throw new SiteException(
            state.toString(), 0, "another build is using this state folder; wait until it ends");
      }
      return work.run();
    }
  }

  private static FileChannel open(Path state) throws IOException {
    try {
      return FileChannel.open(
          state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (AccessDeniedException e) {
      String message = "this user may not write into the state folder; choose another with --state";
      throw new SiteException(state.toString(), 0, message);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
