package io.atoll.runners.schedule;

import java.util.List;
import java.util.stream.Collectors;

/** Words of a command for {@code /bin/sh}. */
final class ShellWord {
  private ShellWord() {}

  /** A word that the shell takes as it is, whatever is in it. */
  static String of(String text) {
    return text.matches("[A-Za-z0-9_./:=,+@-]+") ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }

  static String join(List<String> words) {
    return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
  }
}
