package io.atoll.render;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes that something is looked up. */
record ObservedLookup(SiteLookup site, TemplateReads reads) implements SiteLookup {

  private SiteLookup noted() {
    reads.note(TemplateReads.LOOKUP);
    return site;
  }

  @Override
  public Iterable<PageRef> allPages() {
    return noted().allPages();
  }

  @Override
  public @Nullable PageRef page(String key) {
    return noted().page(key);
  }

  @Override
  public List<Term> terms(String taxonomy) {
    return noted().terms(taxonomy);
  }

  @Override
  public Iterable<PageRef> termPages(String taxonomy, String slug) {
    return noted().termPages(taxonomy, slug);
  }

  @Override
  public StoredPage body(PageRef page) {
    return noted().body(page);
  }
}
