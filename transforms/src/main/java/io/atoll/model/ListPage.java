package io.atoll.model;

import java.util.List;

/**
 * One generated list page: what its template is given.
 *
 * @param owner the home page, section, taxonomy or term that lists
 * @param position from 1, the page that stands at the owner's URL
 * @param pages how many pages the list has; at least 1
 * @param total how many entries the whole list has
 * @param entries the entries of this page, in the list's order
 * @param feed on page 1, the newest entries of the whole list for its feed; else empty
 * @param terms for a taxonomy, its terms by slug; else empty
 * @param stable whether the pages are numbered from the last one, which holds the oldest entries:
 *     so that it, and those before it, stay what they are when entries come on top
 */
public record ListPage(
    PageRef owner,
    int position,
    int pages,
    long total,
    List<PageRef> entries,
    List<PageRef> feed,
    List<Term> terms,
    boolean stable) {

  public static final Wire<ListPage> WIRE =
      Wire.of("ListPage", ListPage::writeTo, ListPage::readFrom);

  /** Feeds hold so many entries at the most. */
  public static final int FEED_LIMIT = 20;

  /** The same page with other references to what it shows. */
  public ListPage showing(List<PageRef> otherEntries, List<PageRef> otherFeed) {
    return new ListPage(owner, position, pages, total, otherEntries, otherFeed, terms, stable);
  }

  ListPage ownedBy(PageRef other) {
    return new ListPage(other, position, pages, total, entries, feed, terms, stable);
  }

  /** This page's path from the site's root: the first one's is the owner's, others lie under it. */
  public String url() {
    return url(position);
  }

  /** The path of the page of the same list that has this position. */
  public String url(int page) {
    return page == 1 ? owner.url() : folder() + "page/" + number(page) + "/";
  }

  /** The number under which this page is known. */
  public int number() {
    return number(position);
  }

  /** The number of the page that has this position. */
  public int number(int page) {
    return stable ? pages - page + 1 : page;
  }

  /** Whether the list has a feed, beside its first page; a list of terms has none. */
  public boolean hasFeed() {
    return owner.kind() != PageRef.Kind.TAXONOMY;
  }

  /** The path of the list's feed. */
  public String feedUrl() {
    return folder() + "index.xml";
  }

  /** Where the further pages lie: {@code /docs/}, also if the owner is at {@code /docs.html}. */
  private String folder() {
    String url = owner.url();
    if (url.endsWith("/")) {
      return url;
    }
    int name = url.lastIndexOf('/') + 1;
    int ending = url.lastIndexOf('.');
    return url.substring(name).equals("index.html")
        ? url.substring(0, name)
        : url.substring(0, ending > name ? ending : url.length()) + "/";
  }

  private void writeTo(WireOutput out) {
    PageRef.WIRE.write(owner, out);
    out.number(position).number(pages).number(total);
    out.list(entries, PageRef.WIRE::write).list(feed, PageRef.WIRE::write);
    out.list(terms, Term.WIRE::write).flag(stable);
  }

  private static ListPage readFrom(WireInput in) {
    return new ListPage(
        PageRef.WIRE.read(in),
        in.integer(),
        in.integer(),
        in.number(),
        in.list(PageRef.WIRE::read),
        in.list(PageRef.WIRE::read),
        in.list(Term.WIRE::read),
        in.flag());
  }
}
