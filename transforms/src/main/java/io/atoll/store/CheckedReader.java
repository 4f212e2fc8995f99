package io.atoll.store;

import io.atoll.model.WireInput;
import java.io.BufferedInputStream;
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

  private final InputStream in;
  private long left;
  private byte[] record = new byte[4 * 1024];

  /** Reads so many bytes. */
  CheckedReader(InputStream in, long length) {
    this.in = new BufferedInputStream(in, BUFFER);
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
      int length = VarInt.decodeInt(in);
      left -= VarInt.getLength(length) + (long) length;
      return record(length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private WireInput record(int length) throws IOException {
    if (record.length < length) {
      record = new byte[Math.max(length, 2 * record.length)];
    }
    if (in.readNBytes(record, 0, length) < length) {
      throw new EOFException("the file has become shorter");
    }
    return new WireInput(record, 0, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
