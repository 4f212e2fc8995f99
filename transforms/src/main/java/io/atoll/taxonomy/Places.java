package io.atoll.taxonomy;

import io.atoll.model.Demand;
import io.atoll.model.PageRef;
import io.atoll.model.Sequence;
import io.atoll.site.Site;
import org.jspecify.annotations.Nullable;

/**
 * Tells each page of a section its neighbours in the section's list, if its template shows them.
 */
final class Places implements ListSink {
  private final Site site;
  private final ListOutputs outputs;
  private @Nullable PageRef previous;
  private @Nullable PageRef current;

  Places(Site site, ListOutputs outputs) {
    this.site = site;
    this.outputs = outputs;
  }

  @Override
  public void add(PageRef next) {
    put(next);
    previous = current;
    current = next;
  }

  @Override
  public void end() {
    put(null);
  }

  /** The current page's place is known as soon as the next page is. */
  private void put(@Nullable PageRef next) {
    PageRef page = current;
    if (page != null && site.demandsOf(page.template()).contains(Demand.SEQUENCE)) {
      outputs.sequence(new Sequence(page.key(), key(previous), key(next)));
    }
  }

  private static @Nullable String key(@Nullable PageRef page) {
    return page == null ? null : page.key();
  }
}
