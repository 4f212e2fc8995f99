package io.atoll.model;

import java.io.Serializable;

/** The compact binary form of one record type: how it is written and read back. */
public interface Wire<T> extends Serializable {

  /** What the records are, in a word; no two types of records that are joined have the same. */
  String kind();

  void write(T value, WireOutput out);

  T read(WireInput in);

  /** Joins a writing and a reading method reference into one form. */
  static <T> Wire<T> of(String kind, Writer<T> writer, Reader<T> reader) {
    return new Wire<>() {
      private static final long serialVersionUID = 1;

      @Override
      public String kind() {
        return kind;
      }

      @Override
      public void write(T value, WireOutput out) {
        writer.write(value, out);
      }

      @Override
      public T read(WireInput in) {
        return reader.read(in);
      }
    };
  }

  /** The record as bytes of its own. */
  default byte[] toBytes(T value) {
    WireOutput out = new WireOutput();
    write(value, out);
    return out.toBytes();
  }

  /** The record that {@link #toBytes} wrote. */
  default T fromBytes(byte[] bytes) {
    return read(new WireInput(bytes));
  }

  /** Writes one value. */
  @FunctionalInterface
  interface Writer<T> extends Serializable {
    void write(T value, WireOutput out);
  }

  /** Reads one value. */
  @FunctionalInterface
  interface Reader<T> extends Serializable {
    T read(WireInput in);
  }
}
