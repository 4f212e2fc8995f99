package io.atoll.bucket;

import io.atoll.model.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.CustomCoder;

/** Encodes single records in their {@link Wire} form, for the few that do not travel in blocks. */
public final class WireCoder<T> extends CustomCoder<T> {
  private static final long serialVersionUID = 1;
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private final Wire<T> wire;

  private WireCoder(Wire<T> wire) {
    this.wire = wire;
  }

  public static <T> WireCoder<T> of(Wire<T> wire) {
    return new WireCoder<>(wire);
  }

  @Override
  public void encode(T value, OutputStream out) throws IOException {
    BYTES.encode(wire.toBytes(value), out);
  }

  @Override
  public T decode(InputStream in) throws IOException {
    return wire.fromBytes(BYTES.decode(in));
  }

  @Override
  public void verifyDeterministic() {}

  /** Flink joins streams only of equal coders. */
  @Override
  public boolean equals(Object other) {
    return other instanceof WireCoder<?> coder && wire.equals(coder.wire);
  }

  @Override
  public int hashCode() {
    return wire.hashCode();
  }
}
