package io.atoll.benchmarks;

import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import io.atoll.render.SiteLookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A site in which there is no other page. */
final class NoLookup implements SiteLookup {
  @Override
  public Iterable<PageRef> allPages() {
    return List.of();
  }

  @Override
  public @Nullable PageRef page(String key) {
    return null;
  }

  @Override
  public List<Term> terms(String taxonomy) {
    return List.of();
  }

  @Override
  public Iterable<PageRef> termPages(String taxonomy, String slug) {
    return List.of();
  }

  @Override
  public StoredPage body(PageRef page) {
    throw new IllegalStateException("the bare loop keeps no body, not even that of " + page.key());
  }
}
