package io.atoll.model;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A growing byte array with the few primitives that {@link Wire} forms are made of. */
public final class WireOutput {
  private static final int FIRST = 512;

  /** What may be kept for the next record: few take more. */
  private static final int KEPT = 1 << 20;

  private byte[] bytes = new byte[FIRST];
  private int size;

  /** Writes a signed number in 1 to 10 bytes, small magnitudes in few (zig-zag varint). */
  public WireOutput number(long value) {
    return unsigned((value << 1) ^ (value >> 63));
  }

  private WireOutput unsigned(long value) {
    ensure(10);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** Writes all eight bytes of a number, for hashes. */
  public WireOutput fixed(long value) {
    ensure(Long.BYTES);
    for (int shift = 56; shift >= 0; shift -= 8) {
      bytes[size++] = (byte) (value >>> shift);
    }
    return this;
  }

  public WireOutput flag(boolean value) {
    ensure(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  /** Writes which constant of its enum it is; the order of the constants is part of the form. */
  @SuppressWarnings("EnumOrdinal")
  public WireOutput choice(Enum<?> value) {
    return unsigned(value.ordinal());
  }

  public WireOutput text(String value) {
    return raw(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a text that may be absent; absent and empty stay apart. */
  public WireOutput optional(@Nullable String value) {
    flag(value != null);
    return value == null ? this : text(value);
  }

  public WireOutput raw(byte[] value) {
    unsigned(value.length);
    return bytes(value, 0, value.length);
  }

  /** Writes bytes without their number. */
  WireOutput bytes(byte[] from, int start, int length) {
    ensure(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
    return this;
  }

  /** Writes a point in time with its offset, to the nanosecond. */
  public WireOutput date(@Nullable OffsetDateTime value) {
    flag(value != null);
    if (value != null) {
      number(value.toEpochSecond());
      number(value.getNano());
      number(value.getOffset().getTotalSeconds());
    }
    return this;
  }

  public <T> WireOutput list(Collection<T> values, Wire.Writer<T> writer) {
    unsigned(values.size());
    for (T value : values) {
      writer.write(value, this);
    }
    return this;
  }

  public WireOutput texts(Collection<String> values) {
    return list(values, (value, out) -> out.text(value));
  }

  /** Writes a map in the order of its keys, so that equal maps have equal bytes. */
  public <V> WireOutput map(Map<String, V> values, BiConsumer<V, WireOutput> writer) {
    unsigned(values.size());
    new TreeMap<>(values)
        .forEach(
            (key, value) -> {
              text(key);
              writer.accept(value, this);
            });
    return this;
  }

  /** Forgets what has been written, to write something else into the same room if it is small. */
  public WireOutput clear() {
    bytes = bytes.length > KEPT ? new byte[FIRST] : bytes;
    return rewind();
  }

  /** Forgets what has been written, to write something else into the same room. */
  WireOutput rewind() {
    size = 0;
    return this;
  }

  /** What has been written from a position on, to be read before anything else is written. */
  WireInput from(int position) {
    return new WireInput(bytes, position, size);
  }

  /** How many bytes have been written. */
  public int size() {
    return size;
  }

  /** A copy of what has been written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void ensure(int more) {
    int needed = Math.addExact(size, more);
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length + (bytes.length >> 1)));
    }
  }
}
