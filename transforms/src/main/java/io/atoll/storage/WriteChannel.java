package io.atoll.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;

/** A file that is being written, from its beginning to its end; it is there when it is closed. */
final class WriteChannel implements SeekableByteChannel {
  private final StoragePath file;
  private final WritableByteChannel channel;
  private long written;

  WriteChannel(StoragePath file, WritableByteChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    int size = StorageErrors.during(file, () -> channel.write(from));
    written += size;
    return size;
  }

  @Override
  public long position() {
    return written;
  }

  @Override
  public long size() {
    return written;
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      StorageErrors.during(
          file,
          () -> {
            channel.close();
            return file;
          });
    }
  }

  @Override
  public SeekableByteChannel position(long position) {
    throw new UnsupportedOperationException("a storage's files are written in order");
  }

  @Override
  public int read(ByteBuffer into) {
    throw new NonReadableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new UnsupportedOperationException("a storage's files are written in order");
  }
}
