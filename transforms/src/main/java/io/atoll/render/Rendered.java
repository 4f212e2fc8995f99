package io.atoll.render;

/**
 * A rendered file.
 *
 * @param text its content
 * @param inputs stands for all that it was rendered from; empty if that is not known
 */
record Rendered(String text, String inputs) {

  /** A file that is rendered in every build. */
  static Rendered always(String text) {
    return new Rendered(text, "");
  }
}
