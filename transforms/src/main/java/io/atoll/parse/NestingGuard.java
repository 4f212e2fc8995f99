package io.atoll.parse;

import io.atoll.model.SiteException;

/** Refuses, before it is parsed, what no parser takes in bounded time and stack. */
final class NestingGuard {
  private static final int MAX_QUOTES = 100;

  private NestingGuard() {}

  /**
   * @throws SiteException if a line's block quotes are nested too deeply
   */
  static void check(String file, String body, int firstLine) {
    int line = firstLine;
    for (int start = 0; start < body.length(); line++) {
      if (quotes(body, start) > MAX_QUOTES) {
        throw failure(file, line);
      }
      int end = body.indexOf('\n', start);
      start = end < 0 ? body.length() : end + 1;
    }
  }

  static SiteException failure(String file, int line) {
    return new SiteException(file, line, "is nested too deeply; make it flatter");
  }

  private static int quotes(String body, int start) {
    int quotes = 0;
    for (int i = start; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c == '>') {
        quotes++;
      } else if (c != ' ' && c != '\t') {
        break;
      }
    }
    return quotes;
  }
}
