package io.atoll.packed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bounds what an archive's reader may take in for one header: names can be made of any length. */
final class HeaderBudget extends FilterInputStream {
  private static final long HEADER_BYTES = 1 << 20;

  private static final long BLOCK = 512;

  private long left = Long.MAX_VALUE;
  private long passed;
  private long firstBlock;

  HeaderBudget(InputStream in) {
    super(in);
  }

  void limit() {
    left = HEADER_BYTES;
    firstBlock = (passed + BLOCK - 1) / BLOCK * BLOCK;
  }

  void release() {
    left = Long.MAX_VALUE;
  }

  /** Whether less than a block was there for the header: an archive ends with one of zeros. */
  boolean isCutOff() {
    return passed - firstBlock < BLOCK;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    spend(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    spend(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = super.skip(count);
    spend(skipped);
    return skipped;
  }

  private void spend(long bytes) throws IOException {
    passed += bytes;
    left -= bytes;
    if (left < 0) {
      throw new IOException("an entry's header is larger than 1 MiB");
    }
  }
}
