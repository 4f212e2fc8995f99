package io.atoll.model;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The holes in a {@link StoredPage}'s HTML: how they are written and found again. */
public enum Hole {
  /** The address of a link, inside an attribute. */
  LINK('L'),
  /** The title of the page that a link leads to, as text. */
  TITLE('T'),
  /** The output of a shortcode. */
  SHORTCODE('S');

  private static final char MARK = '\0';

  private final char letter;

  Hole(char letter) {
    this.letter = letter;
  }

  /** The hole numbered {@code index}, as it stands in the HTML. */
  public String at(int index) {
    return MARK + String.valueOf(letter) + index + MARK;
  }

  /** Calls {@code text} for what stands between holes and {@code hole} for each hole, in order. */
  public static void split(String html, Consumer<String> text, BiConsumer<Hole, Integer> hole) {
    int from = 0;
    for (int open = html.indexOf(MARK); open >= 0; open = html.indexOf(MARK, from)) {
      int close = html.indexOf(MARK, open + 1);
      text.accept(html.substring(from, open));
      hole.accept(of(html.charAt(open + 1)), Integer.valueOf(html.substring(open + 2, close)));
      from = close + 1;
    }
    text.accept(html.substring(from));
  }

  private static Hole of(char letter) {
    for (Hole hole : values()) {
      if (hole.letter == letter) {
        return hole;
      }
    }
    throw new IllegalArgumentException("no hole is marked " + letter);
  }
}
