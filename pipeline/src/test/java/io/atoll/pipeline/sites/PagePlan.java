package io.atoll.pipeline.sites;

import java.util.List;

/**
 * What a generated page is to be, known before any page is written so that pages can link.
 *
 * @param number counts the pages; a part of its file name, so that no two collide
 * @param folder under {@code content/}; empty for the root
 * @param name of its file or bundle
 * @param form how its file is named
 * @param title several pages may have the same
 * @param fate whether it is published and connected
 * @param address what its front matter says about its URL
 */
record PagePlan(
    int number, String folder, String name, Form form, String title, Fate fate, Address address) {

  /** How the file is named. */
  enum Form {
    MD,
    MARKDOWN,
    BUNDLE
  }

  /** What becomes of the page. */
  enum Fate {
    /** Published, and tied to others by chance. */
    SOCIAL,
    /** Published without terms, menus and links from or to others. */
    LONELY,
    DRAFT,
    EXPIRED,
    FUTURE
  }

  /** What the front matter says about the URL. */
  enum Address {
    PATH,
    SLUG,
    URL
  }

  private static final List<String> WORDS =
      List.of(
          "page",
          "page",
          "Guide",
          "Mixed Case",
          "Über",
          "e\u0301te\u0301",
          "日本語",
          "страница",
          "صفحة",
          "\uFB00",
          "\uD83C\uDFDD",
          "a.b",
          "under_score",
          "plus+sign",
          "it's",
          "100%");

  static PagePlan draw(int number, Dice dice) {
    boolean lonely = dice.percent(30);
    String word = dice.one(WORDS);
    return new PagePlan(
        number,
        lonely ? "lonely" : dice.one(GeneratedSite.FOLDERS),
        word + "-" + number,
        dice.one(List.of(Form.MD, Form.MD, Form.MD, Form.MARKDOWN, Form.BUNDLE)),
        dice.percent(5) ? "Twin Title" : "The " + word + " " + number,
        lonely ? Fate.LONELY : fate(dice),
        dice.one(List.of(Address.PATH, Address.PATH, Address.PATH, Address.SLUG, Address.URL)));
  }

  private static Fate fate(Dice dice) {
    return dice.percent(92)
        ? Fate.SOCIAL
        : dice.one(List.of(Fate.DRAFT, Fate.EXPIRED, Fate.FUTURE));
  }

  String key() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  String path() {
    return switch (form) {
      case MD -> key() + ".md";
      case MARKDOWN -> key() + ".markdown";
      case BUNDLE -> key() + "/index.md";
    };
  }

  /** The folder that relative links start from. */
  String base() {
    return form == Form.BUNDLE ? key() : folder;
  }

  String id() {
    return "node-" + number;
  }

  /** Whether the URL is the key, as it stands. */
  boolean hasPlainUrl() {
    return address == Address.PATH && !folder.equals("notes") && key().matches("[a-z0-9/-]+");
  }
}
