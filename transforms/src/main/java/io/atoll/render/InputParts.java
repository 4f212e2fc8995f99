package io.atoll.render;

import io.atoll.model.ContentDigest;
import io.atoll.model.RenderCause;
import io.atoll.model.WireOutput;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.codec.digest.MurmurHash3;

/**
 * A digest of inputs that also tells which part of them is another one than before. It is a text:
 * what templates read, 128 bits over all, and 12 bits over each part, which stand for nothing but
 * the reason that is told.
 *
 * @see <a href="https://github.com/aappleby/smhasher">MurmurHash3</a>
 */
final class InputParts {
  /** The parts in their order. */
  private static final List<RenderCause> PARTS =
      List.of(
          RenderCause.SETTINGS,
          RenderCause.SITE,
          RenderCause.REFERENCE,
          RenderCause.TEXT,
          RenderCause.LINKS,
          RenderCause.TERMS,
          RenderCause.RELATED,
          RenderCause.SEQUENCE,
          RenderCause.BACKLINKS,
          RenderCause.ENTRIES);

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private static final int DIGEST = 2 + 32;
  private static final int WIDTH = 2;

  private final WireOutput out;
  private final int[] ends = new int[PARTS.size()];
  private int count;

  /** Parts that are written to {@code out}, of which nothing else may be made until they end. */
  InputParts(WireOutput out) {
    this.out = out;
  }

  WireOutput out() {
    return out;
  }

  /** Ends a part, whichever is the next. */
  void end() {
    ends[count] = out.size();
    count++;
  }

  /** All that has been written, as 16 bytes, and the parts. */
  record Digest(String hash, String parts) {

    String all() {
      return hash + parts;
    }
  }

  /** The digest, with {@code before} for the parts that other inputs have before these. */
  Digest digest(String before) {
    byte[] bytes = out.toBytes();
    StringBuilder parts = new StringBuilder(before);
    int from = 0;
    for (int part = 0; part < count; part++) {
      int hash = MurmurHash3.hash32x86(bytes, from, ends[part] - from, 0);
      parts.append(digit(hash & 63)).append(digit(hash >>> 6 & 63));
      from = ends[part];
    }
    return new Digest(ContentDigest.of(bytes), parts.toString());
  }

  /** A number below 64 as one character. */
  private static char digit(int number) {
    return DIGITS.charAt(number);
  }

  /** What templates have read, as two characters. */
  static String ofReads(int reads) {
    return new String(new char[] {digit(reads & 63), digit(reads >>> 6)});
  }

  /** What templates have read of a file that has these inputs. */
  static int readsIn(String inputs) {
    return DIGITS.indexOf(inputs.charAt(0)) | DIGITS.indexOf(inputs.charAt(1)) << 6;
  }

  /** The parts in which two digests differ; none if either has no parts. */
  static Set<RenderCause> differences(String before, String now) {
    Set<RenderCause> differences = EnumSet.noneOf(RenderCause.class);
    int end = Math.min(before.length(), now.length());
    for (int at = DIGEST, part = 0; at + WIDTH <= end; at += WIDTH, part++) {
      if (!before.regionMatches(at, now, at, WIDTH)) {
        differences.add(PARTS.get(part));
      }
    }
    return differences;
  }
}
