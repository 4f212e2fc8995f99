package io.atoll.pipeline;

import io.atoll.graph.ChangedNames;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.RelatedPages;
import io.atoll.parse.KnownPages;
import io.atoll.related.RelatedSearch;
import io.atoll.site.Site;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the related pages of some pages among all of a site, and whether a link may mean a page of
 * a list that has come or gone.
 */
final class RelatedPlaces implements KnownPages.Reader {
  private final Collection<PageRef> asking;
  private final RelatedSearch search;
  private final ChangedNames lists;
  private volatile String refusal = "";

  RelatedPlaces(Site site, Collection<PageRef> asking, ChangedNames lists) {
    this.asking = asking;
    this.search = new RelatedSearch(site, asking);
    this.lists = lists;
  }

  @Override
  public void read(int bucket, Stream<KnownPages.Page> pages) {
    pages.forEach(this::read);
  }

  private void read(KnownPages.Page each) {
    search.offer(each.page());
    if (lists.mayBeMeant(each.links())) {
      refusal = each.page().place() + " has a link that may mean a list that has come or gone";
    }
  }

  /** Makes sure that all links lead where they did, once all pages have gone by. */
  void requireNoLinks() throws PipelineNeededException {
    PipelineNeededException.unless(refusal.isEmpty(), refusal);
  }

  /** The related pages, by the page that shows them. */
  Map<String, RelatedPages> found() {
    return asking.stream().collect(Collectors.toMap(PageRef::key, search::find));
  }
}
