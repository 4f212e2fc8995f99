package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.ListPage;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import io.atoll.site.Site;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
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
  private final RenderDigest digest;
  private final SitePages special;
  private final Navigation navigation;

  /** Where a worker finds what it renders with. */
  record Setup(
      SiteSnapshot snapshot,
      SiteFolders folders,
      Buckets buckets,
      PageStore store,
      SiteIndex index,
      PublishedFiles published)
      implements Serializable {}

  SiteRenderer(Setup setup, Navigation navigation) {
    this.navigation = navigation;
    site = setup.snapshot.load();
    bodies = setup.store.read();
    files = new StagedFiles(setup.folders);
    TemplateEngine engine = TemplateEngine.of(site);
    SiteLookup lookup = new StoredSite(setup.index, setup.store, setup.buckets);
    pages = new PageRenderer(engine, site, navigation, lookup);
    lists = new ListRenderer(engine, site, navigation, lookup);
    digest = new RenderDigest(setup.snapshot.fingerprint().rendering(), navigation);
    special = new SitePages(engine, site, navigation, lookup);
  }

  Navigation navigation() {
    return navigation;
  }

  Site site() {
    return site;
  }

  StagedFiles files() {
    return files;
  }

  SitePages special() {
    return special;
  }

  /** What the page was rendered from if its templates read this. */
  String inputs(PageRef page, Neighbours neighbours, int reads) {
    return digest.of(page, neighbours, reads);
  }

  Rendered page(PageRef page, Neighbours neighbours) {
    return page(page, body(page), neighbours);
  }

  Rendered page(PageRef page, StoredPage body, Neighbours neighbours) {
    pages.takeReads();
    String html = pages.render(page, body, neighbours);
    return new Rendered(html, digest.of(page, neighbours, pages.takeReads()));
  }

  /** What a page of a list was rendered from if its templates read this. */
  String inputs(ListPage list, Neighbours ofOwner, int reads) {
    return digest.of(list, ofOwner, reads);
  }

  /** What a list's feed was made from if this was read. */
  String feedInputs(ListPage list, Neighbours ofOwner, int reads) {
    return digest.ofFeed(list, ofOwner, reads);
  }

  Rendered list(ListPage list, Neighbours ofOwner) {
    return list(list, body(list.owner()), ofOwner);
  }

  Rendered list(ListPage list, StoredPage ofItsOwner, Neighbours ofOwner) {
    lists.takeReads();
    String html = lists.render(list, ofItsOwner, ofOwner);
    return new Rendered(html, digest.of(list, ofOwner, lists.takeReads()));
  }

  Rendered feed(ListPage list, Neighbours ofOwner) {
    int reads = TemplateReads.SUMMARY | TemplateReads.DESCRIPTION;
    return new Rendered(lists.feed(list), digest.ofFeed(list, ofOwner, reads));
  }

  private StoredPage body(PageRef page) {
    try {
      return bodies.at(page.body());
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + page.source() + " cannot be read back", e);
    }
  }
}
