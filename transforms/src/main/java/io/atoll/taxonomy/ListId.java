package io.atoll.taxonomy;

import io.atoll.model.PageKeys;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.site.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Names a list of pages.
 *
 * @param kind what the list is of
 * @param key the section's or term's key; empty for home and all pages
 */
record ListId(Kind kind, String key) {

  static final ListId HOME = new ListId(Kind.HOME, "");
  static final ListId ALL = new ListId(Kind.ALL, "");

  enum Kind {
    HOME,
    SECTION,
    TERM,
    /** All pages in the order of a section, for templates that read {@code site.pages}. */
    ALL
  }

  /** The section and term lists that a content page stands in. */
  static List<ListId> holding(PageRef page) {
    List<ListId> lists = new ArrayList<>();
    lists.add(new ListId(Kind.SECTION, page.section()));
    for (TermRef term : page.terms()) {
      lists.add(new ListId(Kind.TERM, term.key()));
    }
    return lists;
  }

  /** The term whose generated list would have the page's URL. */
  static Optional<ListId> rivalled(PageRef page, Site site) {
    String key = PageKeys.of(page.url());
    int slash = key.indexOf('/');
    boolean inTaxonomy =
        slash > 0 && site.config().taxonomies().containsValue(key.substring(0, slash));
    return inTaxonomy ? Optional.of(new ListId(Kind.TERM, key)) : Optional.empty();
  }

  /** The name that decides the list's bucket. */
  String name() {
    return kind + ":" + key;
  }

  void writeTo(WireOutput out) {
    out.choice(kind).text(key);
  }

  static ListId readFrom(WireInput in) {
    return new ListId(in.choice(Kind.class), in.text());
  }
}
