package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.model.Term;
import io.atoll.model.TermRef;
import io.atoll.store.PageStore;
import io.atoll.store.SiteIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers templates from the site index and the page store; holds a few buckets at a time. */
final class StoredSite implements SiteLookup {
  private static final int BUCKETS_HELD = 8;

  private final SiteIndex index;
  private final PageStore.Reader bodies;
  private final Buckets buckets;
  private final Map<Integer, Map<String, PageRef>> held =
      new LinkedHashMap<>(BUCKETS_HELD, 0.75f, true);

  StoredSite(SiteIndex index, PageStore store, Buckets buckets) {
    this.index = index;
    this.bodies = store.read();
    this.buckets = buckets;
  }

  @Override
  public Iterable<PageRef> allPages() {
    return index.read(SiteIndex.ALL_PAGES, PageRef.WIRE);
  }

  @Override
  public @Nullable PageRef page(String key) {
    int bucket = buckets.of(key);
    Map<String, PageRef> pages = held.get(bucket);
    if (pages == null) {
      pages = load(bucket);
      held.keySet().stream()
          .limit(Math.max(0, held.size() - BUCKETS_HELD + 1))
          .toList()
          .forEach(held::remove);
      held.put(bucket, pages);
    }
    return pages.get(key);
  }

  private Map<String, PageRef> load(int bucket) {
    Map<String, PageRef> pages = new HashMap<>();
    for (PageRef page : index.read(SiteIndex.bucket(bucket), PageRef.WIRE)) {
      pages.put(page.key(), page);
    }
    return pages;
  }

  @Override
  public List<Term> terms(String taxonomy) {
    List<Term> terms = new ArrayList<>();
    index.read(SiteIndex.terms(taxonomy), Term.WIRE).forEach(terms::add);
    return terms;
  }

  @Override
  public Iterable<PageRef> termPages(String taxonomy, String slug) {
    String key = new TermRef(taxonomy, slug, slug).key();
    return index.read(SiteIndex.termPages(key), PageRef.WIRE);
  }

  @Override
  public StoredPage body(PageRef page) {
    try {
      return bodies.at(page.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + page.source() + " cannot be read back", e);
    }
  }
}
