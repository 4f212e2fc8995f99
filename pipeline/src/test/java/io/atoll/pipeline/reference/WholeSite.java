package io.atoll.pipeline.reference;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import io.atoll.render.SiteLookup;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All pages in memory, for templates to ask.
 *
 * @param pages all of the site, lists included
 * @param bodies by key
 */
record WholeSite(List<PageRef> pages, Map<String, StoredPage> bodies, Lists lists)
    implements SiteLookup {

  @Override
  public Iterable<PageRef> allPages() {
    return pages.stream().filter(PageRef::isContent).sorted(Orders.SECTION).toList();
  }

  @Override
  public @Nullable PageRef page(String key) {
    return pages.stream().filter(page -> page.key().equals(key)).findFirst().orElse(null);
  }

  @Override
  public List<Term> terms(String taxonomy) {
    return lists.terms(taxonomy);
  }

  @Override
  public Iterable<PageRef> termPages(String taxonomy, String slug) {
    return lists.term(taxonomy + "/" + slug);
  }

  @Override
  public StoredPage body(PageRef page) {
    return bodies.getOrDefault(page.key(), StoredPage.EMPTY);
  }
}
