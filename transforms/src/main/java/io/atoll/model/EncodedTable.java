package io.atoll.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Records by their names that stay in their bytes, as {@link Encoded} ones do, but all in one
 * array: the collector of garbage copies and looks through thousands of them as a single object,
 * and others may lie in it later. It is filled by one thread; then several may search it.
 *
 * @param <T> the type of the records
 */
public final class EncodedTable<T> {
  private static final long EMPTY = 0;
  private static final int FEWEST_SLOTS = 64;

  private final Wire<T> wire;
  private final WireOutput records = new WireOutput();
  private long[] slots = new long[FEWEST_SLOTS];
  private int count;

  /** An empty table. */
  public EncodedTable(Wire<T> wire) {
    this.wire = wire;
    clear();
  }

  /** Forgets all records, and keeps their room for others. */
  public void clear() {
    Arrays.fill(slots, EMPTY);
    count = 0;
    records.rewind().flag(false);
  }

  /** Adds the record that lies in the bytes that are still to be read, of another name. */
  public void add(String name, WireInput record) {
    count++;
    if (2 * count > slots.length) {
      grow();
    }
    enter(slot(name.hashCode(), records.size()), slots);
    record.restTo(records.text(name));
  }

  private void grow() {
    long[] more = new long[2 * slots.length];
    for (long slot : slots) {
      if (slot != EMPTY) {
        enter(slot, more);
      }
    }
    slots = more;
  }

  private static void enter(long slot, long[] slots) {
    int at = first(hash(slot), slots);
    while (slots[at] != EMPTY) {
      at = next(at, slots);
    }
    slots[at] = slot;
  }

  /** The record of a name, made anew at each call; null if there is none. */
  public @Nullable T find(String name) {
    int hash = name.hashCode();
    for (int at = first(hash, slots); slots[at] != EMPTY; at = next(at, slots)) {
      if (hash(slots[at]) == hash) {
        WireInput record = records.from(place(slots[at]));
        if (record.text().equals(name)) {
          return wire.read(record);
        }
      }
    }
    return null;
  }

  /** The hash of a name, and where the record lies. */
  private static long slot(int hash, int place) {
    return (long) hash << Integer.SIZE | place;
  }

  private static int hash(long slot) {
    return (int) (slot >> Integer.SIZE);
  }

  private static int place(long slot) {
    return (int) slot;
  }

  private static int first(int hash, long[] slots) {
    return (hash ^ hash >>> 16) & (slots.length - 1);
  }

  private static int next(int at, long[] slots) {
    return (at + 1) & (slots.length - 1);
  }
}
