package io.atoll.packed;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines of a bounded length. */
final class Lines {
  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final long end;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int filled;
  private long position;
  private byte[] line = new byte[BUFFER];
  private int length;
  private boolean tooLong;
  private long passed;

  /** Reads the lines that begin before {@code end}, counted like {@code position}, the stream's. */
  Lines(InputStream in, long position, long end) {
    this.in = in;
    this.position = position;
    this.end = end;
  }

  /** Leaves out what is left of a line that began before. */
  void skipRest() throws IOException {
    gather();
  }

  /** Moves to the next line; false at the end. */
  boolean advance() throws IOException {
    if (position >= end || !hasMore()) {
      return false;
    }
    passed++;
    gather();
    return true;
  }

  private void gather() throws IOException {
    length = 0;
    tooLong = false;
    while (hasMore()) {
      int newline = at;
      while (newline < filled && buffer[newline] != '\n') {
        newline++;
      }
      take(newline);
      position += newline - at;
      at = newline;
      if (at < filled) {
        at++;
        position++;
        return;
      }
    }
  }

  private boolean hasMore() throws IOException {
    if (at == filled) {
      at = 0;
      filled = Math.max(0, in.read(buffer, 0, buffer.length));
    }
    return filled > 0;
  }

  private void take(int to) {
    int more = to - at;
    if (tooLong || more > PackedReader.MAX_BYTES - length) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(length + more, 2 * line.length));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }

  boolean isTooLong() {
    return tooLong;
  }

  boolean isBlank() {
    for (int i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  /** A copy of the line without its end. */
  byte[] bytes() {
    return Arrays.copyOf(line, length);
  }

  /** How many lines have been passed, this one included. */
  long passed() {
    return passed;
  }
}
