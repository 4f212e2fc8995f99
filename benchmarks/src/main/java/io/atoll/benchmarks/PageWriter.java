package io.atoll.benchmarks;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;

/** Writes the Markdown of one page; what it holds depends on the recipe and its number only. */
final class PageWriter {
  private static final long EPOCH = Instant.parse("2004-01-01T00:00:00Z").getEpochSecond();
  private static final int MINUTES = 20 * 365 * 24 * 60;

  private final Recipe recipe;
  private final Vocabulary vocabulary;
  private final int index;
  private final Dice dice;
  private final StringBuilder text;
  private final Queue<String> links = new ArrayDeque<>();

  private PageWriter(Recipe recipe, Vocabulary vocabulary, int index) {
    this.recipe = recipe;
    this.vocabulary = vocabulary;
    this.index = index;
    dice = new Dice(recipe.seed(), index);
    text = new StringBuilder(recipe.body() + 512);
  }

  static String write(Recipe recipe, Vocabulary vocabulary, int index) {
    return new PageWriter(recipe, vocabulary, index).write();
  }

  private String write() {
    frontMatter();
    chooseLinks();
    int end = text.length() + recipe.body();
    for (int block = 0; text.length() < end; block++) {
      block(block);
    }
    while (!links.isEmpty()) {
      paragraph(1);
    }
    return text.toString();
  }

  private void frontMatter() {
    String title = Vocabulary.phrase(dice, dice.between(3, 7));
    Instant date = Instant.ofEpochSecond(EPOCH + 60L * dice.below(MINUTES));
    text.append("---\ntitle: ").append(title).append(' ').append(index);
    text.append("\ndate: ").append(date).append('\n');
    if (!recipe.isIsland(index)) {
      text.append("tags: [").append(String.join(", ", terms())).append("]\n");
    }
    text.append("---\n\n");
  }

  private Set<String> terms() {
    if (recipe.oneTerm()) {
      return Set.of(Vocabulary.term(0));
    }
    Set<String> terms = new LinkedHashSet<>();
    for (int i = dice.between(1, 4); i > 0; i--) {
      terms.add('"' + vocabulary.term(dice) + '"');
    }
    return terms;
  }

  private void chooseLinks() {
    if (recipe.isIsland(index) || recipe.maxLinks() == 0) {
      return;
    }
    for (int i = dice.between(1, recipe.maxLinks()); i > 0; i--) {
      int wanted = recipe.hub() ? 0 : dice.below(recipe.pages());
      links.add(recipe.link(index, recipe.connectedFrom(wanted)));
    }
  }

  private void block(int number) {
    switch (number % 7) {
      case 1 -> heading(number < 7 ? 2 : 3);
      case 3 -> list();
      case 5 -> {
        if (dice.below(3) == 0) {
          table();
        } else {
          code();
        }
      }
      default -> paragraph(dice.between(2, 5));
    }
  }

  private void heading(int level) {
    text.append("#".repeat(level)).append(' ').append(Vocabulary.phrase(dice, 3)).append("\n\n");
  }

  private void paragraph(int sentences) {
    for (int i = 0; i < sentences; i++) {
      text.append(Vocabulary.phrase(dice, dice.between(4, 9)));
      inline();
      text.append(' ').append(Vocabulary.word(dice)).append(i % 2 == 0 ? ".\n" : ". ");
    }
    text.append("\n\n");
  }

  private void inline() {
    String link = links.poll();
    String word = Vocabulary.word(dice);
    if (link != null) {
      text.append(" [").append(word).append("](").append(link).append(')');
      return;
    }
    switch (dice.below(5)) {
      case 0 -> text.append(" *").append(word).append('*');
      case 1 -> text.append(" **").append(word).append("**");
      case 2 -> text.append(" `").append(word).append('`');
      default -> text.append(", ").append(word);
    }
  }

  private void list() {
    for (int i = dice.between(3, 6); i > 0; i--) {
      text.append("- ").append(Vocabulary.phrase(dice, dice.between(3, 8))).append('\n');
    }
    text.append('\n');
  }

  private void code() {
    text.append("```text\n");
    for (int i = dice.between(3, 8); i > 0; i--) {
      text.append("set ").append(Vocabulary.word(dice)).append(" = ").append(dice.below(1000));
      text.append(i % 2 == 0 ? "\n" : " <" + Vocabulary.word(dice) + ">\n");
    }
    text.append("```\n\n");
  }

  private void table() {
    text.append("| ").append(Vocabulary.word(dice)).append(" | depth |\n|---|---:|\n");
    for (int i = dice.between(3, 6); i > 0; i--) {
      text.append("| ").append(Vocabulary.word(dice)).append(" | ").append(dice.below(1000));
      text.append(" |\n");
    }
    text.append('\n');
  }
}
