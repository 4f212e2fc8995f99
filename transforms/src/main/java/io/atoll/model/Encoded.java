package io.atoll.model;

/**
 * A record that stays in its bytes until it is asked for: a join of thousands of them holds, copies
 * and lets go of bytes, which take a fraction of the objects' memory and nothing of the collector's
 * time.
 *
 * @param <T> the type of the record
 */
public final class Encoded<T> {
  private final byte[] bytes;

  private Encoded(byte[] bytes) {
    this.bytes = bytes;
  }

  /** A record that has been written. */
  public static <T> Encoded<T> in(WireInput record) {
    return new Encoded<>(record.toBytes());
  }

  /** The record's bytes in the given form. */
  public static <T> Encoded<T> of(T record, Wire<T> wire) {
    return new Encoded<>(wire.toBytes(record));
  }

  /** The record, made anew at each call. */
  public T decoded(Wire<T> wire) {
    return wire.fromBytes(bytes);
  }

  /** The form of encoded records, which leaves them encoded. */
  public static <T> Wire<Encoded<T>> wire(Wire<T> records) {
    return Wire.of(
        "Encoded " + records.kind(),
        (record, out) -> out.raw(record.bytes),
        in -> new Encoded<>(in.raw()));
  }
}
