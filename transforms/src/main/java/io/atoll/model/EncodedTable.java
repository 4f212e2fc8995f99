package io.atoll.model;

import org.jspecify.annotations.Nullable;

/**
 * Records by their names that stay in their bytes, as {@link Encoded} ones do, but all in one
 * array: the collector of garbage copies and looks through thousands of them as a single object.
 *
 * @param <T> the type of the records
 */
public final class EncodedTable<T> {
  private static final int EMPTY = 0;

  private final Wire<T> wire;
  private final int[] places;
  private final byte[] records;

  private EncodedTable(Wire<T> wire, int[] places, byte[] records) {
    this.wire = wire;
    this.places = places;
    this.records = records;
  }

  /** The record of a name, made anew at each call; null if there is none. By several threads. */
  public @Nullable T find(String name) {
    for (int slot = slot(name, places); places[slot] != EMPTY; slot = next(slot, places)) {
      WireInput record = new WireInput(records, places[slot]);
      if (record.text().equals(name)) {
        return wire.read(record);
      }
    }
    return null;
  }

  private static int slot(String name, int[] places) {
    int hash = name.hashCode();
    return (hash ^ hash >>> 16) & (places.length - 1);
  }

  private static int next(int slot, int[] places) {
    return (slot + 1) & (places.length - 1);
  }

  /** Gathers the records of a table. */
  public static final class Builder<T> {
    private final Wire<T> wire;
    private final int[] places;
    private final WireOutput records = new WireOutput().flag(false);
    private int room;

    /** {@code most} records of other names each. */
    public Builder(Wire<T> wire, int most) {
      this.wire = wire;
      this.places = new int[Integer.highestOneBit(2 * most + 1) << 1];
      this.room = most;
    }

    /** Adds the record that lies in the bytes that are still to be read. */
    public void add(String name, WireInput record) {
      if (room == 0) {
        throw new IllegalStateException("a table is full before " + name);
      }
      room--;
      int slot = slot(name, places);
      while (places[slot] != EMPTY) {
        slot = next(slot, places);
      }
      places[slot] = records.size();
      record.restTo(records.text(name));
    }

    /** The table of all that were added. */
    public EncodedTable<T> build() {
      return new EncodedTable<>(wire, places, records.toBytes());
    }
  }
}
