package io.atoll.runners;

/** What the command returns to the shell. */
enum Exit {
  /** The site is published. */
  PUBLISHED(0),
  /** Not published because of the content. */
  CONTENT(1),
  /** The command or the site's configuration is wrong. */
  USAGE(2),
  /** The engine or the file system failed; also what the JVM returns when the heap is full. */
  ENGINE(3),
  /** Stopped by Ctrl-C. */
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
