package io.atoll.runners;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command prints.
 *
 * @param out takes the result
 * @param err takes progress, failures and errors
 * @param terminal whether someone watches, and lines can be redrawn
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

  /**
   * The process's own, in UTF-8 whatever the locale. Java cannot tell what the error stream is, so
   * the launcher says whether it is a terminal.
   */
  static Console ofProcess() {
    return new Console(
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        Boolean.getBoolean("atoll.terminal"));
  }

  /** The same with all of it on the error stream. */
  Console aside() {
    return new Console(err, err, terminal);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void say(String line) {
    out.println(printable(line));
  }

  void complain(String line) {
    err.println(printable(line));
  }

  /** One error of the command itself, in one line. */
  void error(String message) {
    complain("atoll: " + message);
  }

  /** Keeps a hostile file name from ending the line or steering the terminal. */
  private static String printable(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .forEach(printable::appendCodePoint);
    return printable.toString().stripTrailing();
  }
}
