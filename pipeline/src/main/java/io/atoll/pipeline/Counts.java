package io.atoll.pipeline;

/**
 * What a build counted.
 *
 * @param pages content pages, without {@code _index.md}
 * @param islands pages that nothing ties to the others
 * @param connected all other pages; with the islands they sum to the pages
 * @param hubs connected pages with 10 or more incoming links, or in a menu
 * @param joined pages that took the keyed join: all connected ones, and the false positives
 * @param terms taxonomy terms with at least one page
 * @param listPages generated pages: home, sections, taxonomies, terms, each page of a paged list
 * @param links links in bodies that lead to a page, a repeated one each time
 * @param brokenLinks links in bodies that lead nowhere
 * @param relatedEdges entries in the related lists of all pages
 * @param rendered pages and lists rendered by this build
 * @param reused pages and lists taken over from the build before
 * @param written files written to the output
 * @param deleted files of the build before that the site no longer has
 * @param bytesWritten the size of the written files
 */
public record Counts(
    long pages,
    long islands,
    long connected,
    long hubs,
    long joined,
    long terms,
    long listPages,
    long links,
    long brokenLinks,
    long relatedEdges,
    long rendered,
    long reused,
    long written,
    long deleted,
    long bytesWritten) {

  /** The counts of a build that came to nothing. */
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
