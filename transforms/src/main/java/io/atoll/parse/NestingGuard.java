package io.atoll.parse;

import io.atoll.model.SiteException;

/** Refuses, before it is parsed, nesting that would cost the parser its stack or minutes. */
final class NestingGuard {
  private static final int MAX_CONTAINERS = 100;
  private static final int MAX_INDENT = 400;

  private final String body;
  private int at;
  private int containers;
  private int indent;

  private NestingGuard(String body) {
    this.body = body;
  }

  /**
   * Looks at the block quotes and list markers at the beginning of each line.
   *
   * @throws SiteException if there are too many, or if a list is indented too far
   */
  static void check(String file, String body, int firstLine) {
    NestingGuard guard = new NestingGuard(body);
    int line = firstLine;
    for (int start = 0; start < body.length(); line++) {
      if (guard.isTooDeep(start)) {
        throw failure(file, line);
      }
      int end = body.indexOf('\n', start);
      start = end < 0 ? body.length() : end + 1;
    }
  }

  static SiteException failure(String file, int line) {
    return new SiteException(file, line, "is nested too deeply; make it flatter");
  }

  private boolean isTooDeep(int start) {
    at = start;
    containers = 0;
    indent = 0;
    boolean isMarker = true;
    while (isMarker && containers <= MAX_CONTAINERS) {
      skipBlanks();
      int length = markerLength();
      isMarker = length > 0;
      containers += isMarker ? 1 : 0;
      at += length;
    }
    return containers > MAX_CONTAINERS || (containers > 0 && indent > MAX_INDENT);
  }

  private void skipBlanks() {
    while (charAt(at) == ' ' || charAt(at) == '\t') {
      indent++;
      at++;
    }
  }

  /** How long the mark of a block quote or list item is that stands here; 0 if there is none. */
  private int markerLength() {
    char c = charAt(at);
    if (c == '>') {
      return 1;
    }
    if (c == '-' || c == '+' || c == '*') {
      return isBlank(at + 1) ? 1 : 0;
    }
    int end = at;
    while (end - at < 10 && Character.isDigit(charAt(end))) {
      end++;
    }
    boolean isOrdered = end > at && (charAt(end) == '.' || charAt(end) == ')') && isBlank(end + 1);
    return isOrdered ? end + 1 - at : 0;
  }

  private boolean isBlank(int index) {
    return charAt(index) == ' ' || charAt(index) == '\t';
  }

  private char charAt(int index) {
    return index < body.length() ? body.charAt(index) : '\n';
  }
}
