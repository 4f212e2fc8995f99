package io.atoll.render;

/**
 * What templates have read, besides what a page always depends on, since the last page began. A
 * template's way is determined by what it reads: as long as that stays the same, it reads the same
 * and prints the same.
 */
final class TemplateReads {
  /** The summary of another page. */
  static final int SUMMARY = 1;

  /** The description of another page. */
  static final int DESCRIPTION = 2;

  /** The date of the site's newest page. */
  static final int BUILD_DATE = 4;

  /** How long the list is whose page is rendered. */
  static final int LIST_SIZE = 8;

  /** When another page was last changed. */
  static final int LASTMOD = 16;

  /** The terms of another page. */
  static final int TERMS = 32;

  /** Any of {@link #OF_PAGE} of a page of the {@link io.atoll.model.Navigation navigation}. */
  static final int LANDMARK = 64;

  /** What is looked up in the whole site, or another page's body. */
  static final int LOOKUP = 128;

  /** What may be shown of a page, all of which counts for the page itself. */
  static final int OF_PAGE = SUMMARY | DESCRIPTION | LASTMOD | TERMS;

  private int noted;

  void note(int read) {
    noted |= read;
  }

  /** What has been read; forgets it. */
  int take() {
    int taken = noted;
    noted = 0;
    return taken;
  }
}
