package io.atoll.parse;

import org.jspecify.annotations.Nullable;

/** The words of a body, as they come. */
final class PlainText {
  private static final int MAX_SUMMARY = 5000;

  private final StringBuilder text = new StringBuilder();
  private @Nullable Integer summaryEnd;

  int length() {
    return text.length();
  }

  void append(String more) {
    text.append(Marks.strip(more));
  }

  void endOfBlock() {
    text.append('\n');
  }

  /** The summary's end, if this is the first that is marked. */
  void endOfSummary() {
    if (summaryEnd == null) {
      summaryEnd = text.length();
    }
  }

  String from(int start) {
    return text.substring(start).strip();
  }

  /** Words between blanks; each character of a script that has no blanks. */
  int wordCount() {
    Words words = new Words();
    while (words.next()) {
      words.count++;
    }
    return words.count;
  }

  /** Up to the marked end, else the first words, with single blanks; of bounded length. */
  String summary(int words) {
    return summaryEnd == null ? firstWords(words) : collapsed(summaryEnd);
  }

  private String firstWords(int limit) {
    Words words = new Words();
    while (words.count < limit && words.next()) {
      words.count++;
    }
    return collapsed(words.end);
  }

  private String collapsed(int end) {
    StringBuilder summary = new StringBuilder();
    boolean blank = false;
    for (int i = 0; i < end && summary.length() < MAX_SUMMARY; i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        blank = !summary.isEmpty();
        continue;
      }
      if (blank) {
        summary.append(' ');
      }
      blank = false;
      summary.append(c);
    }
    if (!summary.isEmpty() && Character.isHighSurrogate(summary.charAt(summary.length() - 1))) {
      summary.setLength(summary.length() - 1);
    }
    return summary.toString();
  }

  /** Steps from word to word. */
  private final class Words {
    private int count;
    private int end;

    boolean next() {
      int i = end;
      while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
        i++;
      }
      if (i == text.length()) {
        return false;
      }
      int first = text.codePointAt(i);
      i += Character.charCount(first);
      if (!standsAlone(first)) {
        i = endOfWord(i);
      }
      end = i;
      return true;
    }

    private int endOfWord(int from) {
      int i = from;
      while (i < text.length()) {
        int c = text.codePointAt(i);
        if (Character.isWhitespace(c) || standsAlone(c)) {
          break;
        }
        i += Character.charCount(c);
      }
      return i;
    }
  }

  private static boolean standsAlone(int c) {
    if (c < 0x2E80) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> false;
    };
  }
}
