package io.atoll.packed;

import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a packed file that one worker reads.
 *
 * @param number its own in the site, from 0; the ranges of a file follow on each other
 * @param first the number of its file's first range
 * @param file the packed file's path under {@code content/}
 * @param format of the file
 * @param start the range's first byte; a record belongs to the range in which it begins
 * @param end the byte behind its last
 */
public record PackedRange(
    int number, int first, String file, PackedFormat format, long start, long end) {

  public static final Wire<PackedRange> WIRE =
      Wire.of("PackedRange", PackedRange::writeTo, PackedRange::readFrom);

  /** So many bytes are worth a worker's turn, and few enough to spread. */
  private static final long BYTES = 16L << 20;

  /**
   * Cuts a file of so many bytes into ranges, the first of which gets this number; an empty file is
   * one, too.
   */
  public static List<PackedRange> split(String file, PackedFormat format, long size, int first) {
    return split(file, format, size, first, BYTES);
  }

  static List<PackedRange> split(
      String file, PackedFormat format, long size, int first, long bytes) {
    List<PackedRange> ranges = new ArrayList<>();
    long step = format.isSplittable() ? bytes : Math.max(size, 1);
    for (long start = 0; start < Math.max(size, 1); start += step) {
      int number = first + ranges.size();
      long end = Math.min(start + step, size);
      ranges.add(new PackedRange(number, first, file, format, start, end));
    }
    return ranges;
  }

  /** The folder that the paths of its records start from; empty for {@code content/} itself. */
  public String folder() {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : file.substring(0, slash);
  }

  private void writeTo(WireOutput out) {
    out.number(number).number(first).text(file).choice(format).number(start).number(end);
  }

  private static PackedRange readFrom(WireInput in) {
    return new PackedRange(
        in.integer(),
        in.integer(),
        in.text(),
        in.choice(PackedFormat.class),
        in.number(),
        in.number());
  }
}
