package io.atoll.model;

/**
 * A Bloom filter of the connected pages of one bucket: it may take an island for connected, which
 * costs a join, and never a connected page for an island. Ten bits and seven probes a page: about
 * one false positive in a hundred.
 *
 * @see <a href="https://doi.org/10.1145/362686.362692">Bloom, Space/time trade-offs in hash coding
 *     with allowable errors, 1970</a>
 * @see <a href="https://doi.org/10.1002/rsa.20208">Kirsch and Mitzenmacher, Less hashing, same
 *     performance, 2008</a>
 */
public final class ConnectivityFilter {
  private static final int BITS_A_PAGE = 10;
  private static final int PROBES = 7;

  private final byte[] bits;

  /** An empty filter with room for so many pages. */
  public ConnectivityFilter(int pages) {
    this.bits = new byte[Math.max(1, Math.multiplyExact(pages, BITS_A_PAGE) / Byte.SIZE + 1)];
  }

  /** The filter that {@link #toBytes} wrote. */
  public ConnectivityFilter(byte[] bits) {
    this.bits = bits.clone();
  }

  public void add(String key) {
    Fingerprint fingerprint = Fingerprint.of(key);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(fingerprint, probe);
      bits[bit / Byte.SIZE] |= (byte) (1 << (bit % Byte.SIZE));
    }
  }

  /** False only if the page was never added. */
  public boolean mayContain(String key) {
    Fingerprint fingerprint = Fingerprint.of(key);
    for (int probe = 0; probe < PROBES; probe++) {
      int bit = bit(fingerprint, probe);
      if ((bits[bit / Byte.SIZE] & (1 << (bit % Byte.SIZE))) == 0) {
        return false;
      }
    }
    return true;
  }

  private int bit(Fingerprint fingerprint, int probe) {
    long hash = fingerprint.high() + probe * (fingerprint.low() | 1);
    return (int) Long.remainderUnsigned(hash, bits.length * (long) Byte.SIZE);
  }

  public byte[] toBytes() {
    return bits.clone();
  }
}
