package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.site.Site;
import io.atoll.store.PageStore;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import io.atoll.store.StagedFiles;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;

/**
 * All that a worker needs to render pages of one site: templates compiled once a process, a reader
 * of the page store, and the staging folder. Not thread-safe.
 */
final class SiteRenderer {
  private final Site site;
  private final PageStore.Reader bodies;
  private final StagedFiles files;
  private final PageRenderer pages;
  private final ListRenderer lists;
  private final SitePages special;

  /** Where a worker finds what it renders with. */
  record Setup(
      SiteSnapshot snapshot, SiteFolders folders, Buckets buckets, PageStore store, SiteIndex index)
      implements Serializable {}

  SiteRenderer(Setup setup, Navigation navigation) {
    site = setup.snapshot.load();
    bodies = setup.store.read();
    files = new StagedFiles(setup.folders);
    TemplateEngine engine = TemplateEngine.of(site);
    SiteLookup lookup = new StoredSite(setup.index, setup.store, setup.buckets);
    pages = new PageRenderer(engine, site, navigation, lookup);
    lists = new ListRenderer(engine, site, navigation, lookup);
    special = new SitePages(engine, site, navigation, lookup);
  }

  Site site() {
    return site;
  }

  StagedFiles files() {
    return files;
  }

  ListRenderer lists() {
    return lists;
  }

  SitePages special() {
    return special;
  }

  String page(PageRef page, Neighbours neighbours) {
    return pages.render(page, body(page), neighbours);
  }

  String list(ListPage list, Neighbours ownerNeighbours) {
    return lists.render(list, body(list.owner()), ownerNeighbours);
  }

  private StoredPage body(PageRef page) {
    try {
      return bodies.at(page.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + page.source() + " cannot be read back", e);
    }
  }
}
