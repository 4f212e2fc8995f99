package io.atoll.benchmarks;

/**
 * What a generated site is like.
 *
 * @param pages how many
 * @param islands the share of pages without terms and links, in thousandths
 * @param terms how many there are in all
 * @param oneTerm whether all pages that have terms share one and have no other
 * @param maxLinks a page that is no island has 1 to so many links; 0 for none
 * @param hub whether all links lead to one page
 * @param body the length of a page's Markdown in bytes, about
 * @param shape how pages lie in folders
 * @param sequence whether pages show the previous and the next one
 * @param related how many related pages a page shows; 0 for none
 * @param seed two sites of one recipe differ if their seeds do
 */
record Recipe(
    int pages,
    int islands,
    int terms,
    boolean oneTerm,
    int maxLinks,
    boolean hub,
    int body,
    Shape shape,
    boolean sequence,
    int related,
    long seed) {
  private static final int FOLDER = 1000;
  private static final int COPRIME = 7919;

  /** How pages lie in folders. */
  enum Shape {
    /** One section, with a folder for each thousand pages. */
    BLOG,
    /** One section and one folder. */
    FLAT,
    /** A section for each thousand pages. */
    SECTIONS
  }

  Recipe {
    if (pages < 1 || terms < 1 || body < 0 || maxLinks < 0 || related < 0) {
      throw new IllegalArgumentException("pages and terms must be 1 or more, and nothing negative");
    }
    if (islands < 0 || islands > 1000) {
      throw new IllegalArgumentException("the share of islands must be from 0 to 1");
    }
  }

  /** Of each thousand pages in a row exactly the asked share are islands, evenly spread. */
  boolean isIsland(int index) {
    return (int) ((long) index * COPRIME % 1000) < islands;
  }

  /** The first page from this one on, and around, that is no island; -1 if there is none. */
  int connectedFrom(int index) {
    int most = Math.min(pages, 1000);
    for (int step = 0; step < most; step++) {
      int candidate = (int) (((long) index + step) % pages);
      if (!isIsland(candidate)) {
        return candidate;
      }
    }
    return -1;
  }

  /** How many folders of pages there are. */
  int folders() {
    return (pages + FOLDER - 1) / FOLDER;
  }

  /** The first page of a folder; that of the folder behind the last one is the number of pages. */
  int firstOf(int folder) {
    return (int) Math.min((long) folder * FOLDER, pages);
  }

  /** The folder of a page below {@code content/}. */
  String folder(int index) {
    String number = "%04d".formatted(index / FOLDER);
    return switch (shape) {
      case BLOG -> "posts/b" + number;
      case FLAT -> "posts";
      case SECTIONS -> "s" + number;
    };
  }

  static String file(int index) {
    return "page-%08d.md".formatted(index);
  }

  /** How one page's Markdown names another one. */
  String link(int from, int target) {
    String there = folder(target);
    if (there.equals(folder(from))) {
      return file(target);
    }
    String up = shape == Shape.BLOG ? there.substring("posts/".length()) : there;
    return "../" + up + "/" + file(target);
  }
}
