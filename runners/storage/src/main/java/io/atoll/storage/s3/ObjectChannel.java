package io.atoll.storage.s3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Writes an object by one request if it is small, as most files of a site are. A larger one goes
 * through Beam, which takes three requests at least, and a buffer.
 */
final class ObjectChannel implements WritableByteChannel {
  private static final int MOST_HELD_BYTES = 1024 * 1024;

  private final Small small;
  private final Large large;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private @Nullable WritableByteChannel rest;
  private boolean open = true;

  /** Writes a whole object. */
  @FunctionalInterface
  interface Small {
    void put(byte[] bytes);
  }

  /** Starts an object that is written in parts. */
  @FunctionalInterface
  interface Large {
    WritableByteChannel start() throws IOException;
  }

  ObjectChannel(Small small, Large large) {
    this.small = small;
    this.large = large;
  }

  @Override
  public int write(ByteBuffer from) throws IOException {
    if (!open) {
      throw new ClosedChannelException();
    }
    if (rest == null && held.size() + from.remaining() > MOST_HELD_BYTES) {
      rest = large.start();
      writeFully(rest, ByteBuffer.wrap(held.toByteArray()));
      held.reset();
    }
    int size = from.remaining();
    if (rest == null) {
      byte[] bytes = new byte[size];
      from.get(bytes);
      held.writeBytes(bytes);
    } else {
      writeFully(rest, from);
    }
    return size;
  }

  private static void writeFully(WritableByteChannel to, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      to.write(bytes);
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    if (!open) {
      return;
    }
    open = false;
    if (rest == null) {
      small.put(held.toByteArray());
    } else {
      rest.close();
    }
  }
}
