package io.atoll.bucket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.beam.sdk.coders.AtomicCoder;
import org.apache.beam.sdk.coders.ByteArrayCoder;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.coders.KvCoder;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.coders.VarIntCoder;
import org.apache.beam.sdk.values.KV;

/**
 * Encodes a {@link Block} as its kind and its bytes; deterministic, and blind to the type of the
 * records.
 */
public final class BlockCoder<T> extends AtomicCoder<Block<T>> {
  private static final long serialVersionUID = 1;
  private static final StringUtf8Coder KIND = StringUtf8Coder.of();
  private static final ByteArrayCoder BYTES = ByteArrayCoder.of();

  private BlockCoder() {}

  public static <T> BlockCoder<T> of() {
    return new BlockCoder<>();
  }

  /** The coder of blocks under their bucket. */
  public static <T> Coder<KV<Integer, Block<T>>> keyed() {
    return KvCoder.of(VarIntCoder.of(), of());
  }

  @Override
  public void encode(Block<T> value, OutputStream out) throws IOException {
    KIND.encode(value.kind(), out);
    BYTES.encode(value.bytes(), out);
  }

  @Override
  public Block<T> decode(InputStream in) throws IOException {
    return new Block<>(KIND.decode(in), BYTES.decode(in));
  }

  @Override
  public boolean consistentWithEquals() {
    return true;
  }
}
