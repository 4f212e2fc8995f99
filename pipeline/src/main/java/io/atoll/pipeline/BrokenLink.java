package io.atoll.pipeline;

/**
 * A link in a body that leads nowhere.
 *
 * @param file the page's source, relative to the site's folder
 * @param line from 1; 0 when unknown
 * @param target the destination as it was written
 */
public record BrokenLink(String file, int line, String target) {

  /** {@code content/a.md:3: target}. */
  @Override
  public String toString() {
    return line > 0 ? file + ":" + line + ": " + target : file + ": " + target;
  }
}
