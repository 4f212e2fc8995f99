package io.atoll.model;

/** What of other pages a template reads, found by analysing it once; see the contract's "Graph". */
public enum Demand {
  /** {@code page.related}, {@code page.related_posts}. */
  RELATED,
  /** {@code page.previous}, {@code page.next}. */
  SEQUENCE,
  /** {@code page.backlinks}, {@code page.backlink_count}. */
  BACKLINKS,
  /** {@code site.pages}. */
  ALL_PAGES,
  /** {@code doc(computed)}, and {@code ref}, {@code relref}, {@code url_for} likewise. */
  COMPUTED_PAGE,
  /** {@code site.taxonomies}. */
  TERMS,
  /** {@code site.build_date}, the newest date of all pages. */
  BUILD_DATE;

  /** Whether it makes its reader connected by a {@code template} edge. */
  public boolean isTemplateEdge() {
    return this == ALL_PAGES || this == COMPUTED_PAGE || this == TERMS;
  }
}
