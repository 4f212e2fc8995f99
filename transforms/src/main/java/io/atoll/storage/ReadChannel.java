package io.atoll.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file that is being read. */
final class ReadChannel implements SeekableByteChannel {
  private final StoragePath file;
  private final SeekableByteChannel channel;

  ReadChannel(StoragePath file, SeekableByteChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    return StorageErrors.during(file, () -> channel.read(into));
  }

  @Override
  public long position() throws IOException {
    return StorageErrors.during(file, channel::position);
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    StorageErrors.during(file, () -> channel.position(position));
    return this;
  }

  @Override
  public long size() throws IOException {
    return StorageErrors.during(file, channel::size);
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    StorageErrors.during(
        file,
        () -> {
          channel.close();
          return file;
        });
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }
}
