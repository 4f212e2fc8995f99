package io.atoll.model;

import java.util.HexFormat;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * Tells one content from another: 128 bits of MurmurHash3, which keeps authors from nothing but
 * deceiving their own site, and takes an eighth of SHA-256's time where the JVM's second compiler
 * is not at work.
 *
 * @see <a href="https://github.com/aappleby/smhasher">MurmurHash3</a>
 */
public final class ContentDigest {
  private ContentDigest() {}

  /** As 32 hexadecimal digits. */
  public static String of(byte[] content) {
    long[] hash = MurmurHash3.hash128x64(content, 0, content.length, 0);
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(hash[0]) + hex.toHexDigits(hash[1]);
  }
}
