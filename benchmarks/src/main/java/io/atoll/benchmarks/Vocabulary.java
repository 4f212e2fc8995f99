package io.atoll.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The words of generated texts, and the terms, of which a few are on very many pages. */
final class Vocabulary {
  private static final List<String> WORDS =
      List.of(
          "lagoon",
          "reef",
          "tide",
          "current",
          "harbour",
          "lantern",
          "compass",
          "island",
          "gull",
          "anchor",
          "keel",
          "mast",
          "horizon",
          "swell",
          "breeze",
          "coral",
          "channel",
          "beacon",
          "chart",
          "sextant",
          "the",
          "a",
          "of",
          "and",
          "in",
          "to",
          "is",
          "that",
          "it",
          "was",
          "for",
          "on",
          "with",
          "as",
          "by",
          "from",
          "at",
          "which",
          "between",
          "under",
          "every",
          "small",
          "long",
          "quiet",
          "early",
          "northern",
          "narrow",
          "heavy",
          "open",
          "shallow",
          "turns",
          "carries",
          "measures",
          "follows",
          "reaches",
          "holds",
          "leaves",
          "marks",
          "keeps",
          "returns",
          "water",
          "morning",
          "winter",
          "harvest",
          "season",
          "engine",
          "signal",
          "record",
          "journal",
          "distance",
          "pressure",
          "shore",
          "village",
          "market",
          "timber",
          "letter",
          "captain",
          "keeper",
          "pilot",
          "surveyor");

  private final double[] cumulative;

  /**
   * A vocabulary with so many terms; the share of the n-th falls as 1/n, which is Zipf's law.
   *
   * @param terms positive
   */
  Vocabulary(int terms) {
    cumulative = new double[terms];
    double sum = 0;
    for (int i = 0; i < terms; i++) {
      sum += 1.0 / (i + 1);
      cumulative[i] = sum;
    }
  }

  static String word(Dice dice) {
    return WORDS.get(dice.below(WORDS.size()));
  }

  /** A few words, the first with a capital letter. */
  static String phrase(Dice dice, int words) {
    StringBuilder phrase = new StringBuilder(word(dice));
    for (int i = 1; i < words; i++) {
      phrase.append(' ').append(word(dice));
    }
    return phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1);
  }

  String term(Dice dice) {
    double point = dice.share() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    return term(found < 0 ? -found - 1 : found + 1);
  }

  static String term(int number) {
    String word = WORDS.get(number % WORDS.size());
    return number < WORDS.size() ? word : word + "-" + number / WORDS.size();
  }
}
