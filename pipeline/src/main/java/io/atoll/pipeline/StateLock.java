package io.atoll.pipeline;

import io.atoll.model.SiteException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second build of the same state out. The operating system lets go of it when the process
 * ends, however that comes about.
 */
final class StateLock implements Closeable {
  private final FileChannel channel;

  private StateLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock.
   *
   * @throws SiteException if another build has it
   */
  static StateLock take(Path state) throws IOException {
    Files.createDirectories(state);
    FileChannel channel =
        FileChannel.open(
            state.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock(channel) == null) {
      channel.close();
      throw new SiteException(
          state.toString(), 0, "another build is using this state folder; wait until it ends");
    }
    return new StateLock(channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Fails if the lock has been let go of. */
  void assertHeld() throws IOException {
    if (!channel.isOpen()) {
      throw new IOException("the lock of the state folder has been lost");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
