package io.atoll.model;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what {@link WireOutput} wrote, in the same order. */
public final class WireInput {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private int position;

  public WireInput(byte[] bytes) {
    this(bytes, 0);
  }

  /** Reads from a position on. */
  public WireInput(byte[] bytes, int from) {
    this(bytes, from, bytes.length);
  }

  /** Reads from a position up to another one. */
  public WireInput(byte[] bytes, int from, int end) {
    this.bytes = bytes;
    this.start = from;
    this.end = end;
    this.position = from;
  }

  public boolean hasMore() {
    return position < end;
  }

  /** All bytes from where this began, however much has been read. */
  public byte[] toBytes() {
    return Arrays.copyOfRange(bytes, start, end);
  }

  /** The same from its beginning, however much of this has been read. */
  public WireInput fromStart() {
    return new WireInput(bytes, start, end);
  }

  /** Copies the bytes that are still to be read, as they are. */
  void restTo(WireOutput out) {
    out.bytes(bytes, position, end - position);
  }

  public long number() {
    long value = unsigned();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A number that was an {@code int} when it was written. */
  public int integer() {
    return Math.toIntExact(number());
  }

  private long unsigned() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      byte next = bytes[position++];
      value |= (next & 0x7FL) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw new IllegalStateException("damaged record: a number of more than ten bytes");
  }

  public long fixed() {
    long value = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      value = (value << 8) | (bytes[position++] & 0xFF);
    }
    return value;
  }

  public boolean flag() {
    return bytes[position++] != 0;
  }

  public <E extends Enum<E>> E choice(Class<E> type) {
    return type.getEnumConstants()[Math.toIntExact(unsigned())];
  }

  public String text() {
    int length = Math.toIntExact(unsigned());
    String value = new String(bytes, position, length, StandardCharsets.UTF_8);
    position += length;
    return value;
  }

  public @Nullable String optional() {
    return flag() ? text() : null;
  }

  public byte[] raw() {
    int length = Math.toIntExact(unsigned());
    byte[] value = Arrays.copyOfRange(bytes, position, position + length);
    position += length;
    return value;
  }

  /** Of how many bytes that is which {@link #raw} or {@link #part} would give. */
  public int length() {
    int before = position;
    int length = Math.toIntExact(unsigned());
    position = before;
    return length;
  }

  /** What {@link #raw} would give, to be read where it lies. */
  public WireInput part() {
    int length = Math.toIntExact(unsigned());
    WireInput part = new WireInput(bytes, position, position + length);
    position += length;
    return part;
  }

  public @Nullable OffsetDateTime date() {
    if (!flag()) {
      return null;
    }
    Instant instant = Instant.ofEpochSecond(number(), number());
    return instant.atOffset(ZoneOffset.ofTotalSeconds(integer()));
  }

  public <T> List<T> list(Function<WireInput, T> reader) {
    int count = Math.toIntExact(unsigned());
    List<T> values = new ArrayList<>(Math.min(count, 1024));
    for (int i = 0; i < count; i++) {
      values.add(reader.apply(this));
    }
    return List.copyOf(values);
  }

  public List<String> texts() {
    return list(WireInput::text);
  }

  public <V> Map<String, V> map(Function<WireInput, V> reader) {
    int count = Math.toIntExact(unsigned());
    Map<String, V> values = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      values.put(text(), reader.apply(this));
    }
    return values;
  }
}
