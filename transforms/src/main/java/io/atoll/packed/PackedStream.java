package io.atoll.packed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The bytes of a packed file. A file system that fails throws {@link UncheckedIOException}, so that
 * an {@link IOException} of what reads through it means damaged content.
 */
final class PackedStream extends InputStream {
  private final SeekableByteChannel channel;

  private PackedStream(SeekableByteChannel channel) {
    this.channel = channel;
  }

  static PackedStream open(Path file) throws IOException {
    return new PackedStream(Files.newByteChannel(file));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) {
    return guarded(() -> channel.read(ByteBuffer.wrap(bytes, offset, length))).intValue();
  }

  /** Tells decoders of several gzip members in a row that there may be more. */
  @Override
  public int available() {
    return position() < length() ? 1 : 0;
  }

  void seek(long position) {
    guarded(() -> channel.position(position).position());
  }

  long position() {
    return guarded(channel::position).longValue();
  }

  long length() {
    return guarded(channel::size).longValue();
  }

  @Override
  public void close() {
    guarded(
        () -> {
          channel.close();
          return 0;
        });
  }

  /** What a channel tells in numbers. */
  @FunctionalInterface
  private interface Answer {
    Number get() throws IOException;
  }

  private static Number guarded(Answer answer) {
    try {
      return answer.get();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
