package io.atoll.render;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a template may ask of the whole site, one page at a time: nothing here holds the site. */
public interface SiteLookup {

  /** All content pages: weight ascending (unset last), date descending, title, key. */
  Iterable<PageRef> allPages();

  /** The page with this key. */
  @Nullable PageRef page(String key);

  /** The terms of a taxonomy by slug; empty if there is no such taxonomy. */
  List<Term> terms(String taxonomy);

  /** The pages of a term, newest first; empty if there is no such term. */
  Iterable<PageRef> termPages(String taxonomy, String slug);

  /** The stored body of a page. */
  StoredPage body(PageRef page);
}
