package io.atoll.store;

import io.atoll.model.WireInput;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.beam.sdk.util.VarInt;

/**
 * The records of a {@link CheckedFile} that was found to be whole. No more is held than one of
 * them: what {@link #next} gave is overwritten by the next one.
 */
final class CheckedReader implements Iterator<WireInput>, Closeable {
  private static final int BUFFER = 64 * 1024;

  /** The most that the length of a record takes. */
  private static final int LENGTH = 5;

  private final InputStream in;
  private long left;
  private byte[] buffer = new byte[BUFFER];
  private int from;
  private int end;

  /** Reads so many bytes. */
  CheckedReader(InputStream in, long length) {
    this.in = in;
    this.left = length;
  }

  /** Whether the records are of a kind, which stands before the first one. */
  boolean areOf(String kind) {
    return hasNext() && Arrays.equals(next().toBytes(), kind.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean hasNext() {
    return left > 0;
  }

  @Override
  public WireInput next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return record();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WireInput record() throws IOException {
    fetch((int) Math.min(LENGTH, left));
    int length = new WireInput(buffer, from, end).length();
    int size = Math.addExact(VarInt.getLength(length), length);
    fetch(size);
    WireInput record = new WireInput(buffer, from, end).part();
    from += size;
    left -= size;
    return record;
  }

  /** Makes sure that so many bytes lie in the buffer. */
  private void fetch(int size) throws IOException {
    int there = end - from;
    if (there < size) {
      byte[] room = size > buffer.length ? new byte[Math.max(size, 2 * BUFFER)] : buffer;
      System.arraycopy(buffer, from, room, 0, there);
      buffer = room;
      from = 0;
      end = there + in.readNBytes(room, there, room.length - there);
      if (end < size) {
        throw new EOFException("the file has become shorter");
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
