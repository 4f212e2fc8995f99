package io.atoll.parse;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A text put together from pieces of a source, that still knows each piece's line. */
final class LinedText {
  private final StringBuilder text = new StringBuilder();
  private int[] offsets = new int[1];
  private int[] lines = new int[1];
  private int pieces;
  private int @Nullable [] lineEnds;

  static LinedText of(String text, int line) {
    return new LinedText().append(text, line);
  }

  /**
   * @param line the source's line at which the piece begins
   */
  LinedText append(CharSequence piece, int line) {
    if (pieces == offsets.length) {
      offsets = Arrays.copyOf(offsets, pieces * 2);
      lines = Arrays.copyOf(lines, pieces * 2);
    }
    offsets[pieces] = text.length();
    lines[pieces++] = line;
    text.append(piece);
    return this;
  }

  /** The source's line of what stands at an offset of this text. */
  int lineAt(int offset) {
    int found = Arrays.binarySearch(offsets, 0, pieces, offset);
    int piece = found >= 0 ? found : -found - 2;
    return lines[piece] + lineEndsBefore(offset) - lineEndsBefore(offsets[piece]);
  }

  private int lineEndsBefore(int offset) {
    if (lineEnds == null) {
      lineEnds = lineEnds(text.toString());
    }
    int found = Arrays.binarySearch(lineEnds, offset);
    return found >= 0 ? found : -found - 1;
  }

  private static int[] lineEnds(String text) {
    int[] ends = new int[text.length() / 16 + 1];
    int count = 0;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      ends = count == ends.length ? Arrays.copyOf(ends, count * 2) : ends;
      ends[count++] = at;
    }
    return Arrays.copyOf(ends, count);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
