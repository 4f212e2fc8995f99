package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Demand;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.OutputFile;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SiteException;
import io.atoll.model.Tally;
import io.atoll.model.Timings;
import io.atoll.render.Edits.Found;
import io.atoll.render.Edits.Sources;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Renders what a few edits change in a site whose last build is known: the edited pages, and the
 * pages and lists that show them.
 */
public final class RenderEdits {
  private final SiteRenderer.Setup setup;
  private final ShownPages shown;
  private final ListedPages listed;
  private final Tally counted;
  private final EditRoom room;

  /**
   * Edits of the site whose build was given this.
   *
   * @param shown what pages show now
   * @param listed what lists show now
   * @param counted what the last build counted, as it is now
   */
  public RenderEdits(
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PageStore store,
      SiteIndex index,
      PublishedFiles published,
      ShownPages shown,
      ListedPages listed,
      Tally counted,
      EditRoom room) {
    this.setup = new SiteRenderer.Setup(site, folders, buckets, store, index, published);
    this.shown = shown;
    this.listed = listed;
    this.counted = counted;
    this.room = room;
  }

  /**
   * What has been staged.
   *
   * @param files by the bucket of their page
   * @param timings what it took to render them
   */
  public record Staged(Map<Integer, List<OutputFile>> files, Timings timings) {
    /** Nothing. */
    public static final Staged NONE = new Staged(Map.of(), Timings.NONE);

    /** How many. */
    public long count() {
      return files.values().stream().mapToLong(List::size).sum();
    }
  }

  /**
   * Stages what the edits change.
   *
   * @param count counts the site's pages
   * @throws PipelineNeededException if a file cannot be rendered, or not without all others
   */
  public Staged stage(Edits edits, Sources sources, SitemapEdits.PageCount count)
      throws IOException, PipelineNeededException {
    Navigation navigation = shown.requiredNavigation();
    PipelineNeededException.unless(
        !shows(navigation, edits.pagesShownAnew()),
        "menus or templates name a page that was edited");
    PipelineNeededException.unless(
        !showsNewestDate() || !edits.mayReplace(navigation.buildDate()),
        "templates show the site's newest date, which an edited page may change");
    Showing showing = showing(edits);
    try {
      Exchanges exchanges = exchanges(showing.order(), sources);
      Set<String> others = new HashSet<>(exchanges.addresses());
      others.addAll(edits.lists().now());
      others.addAll(landmarks().lists(edits));
      EditWorkers workers = new EditWorkers(() -> worker(navigation, edits));
      render(edits, showing.with(others, setup.buckets()), exchanges, sources, workers);
      if (edits.showLandmarksAnew()) {
        workers.first().notFound();
      }
      sitemaps(workers.first()).stage(SitemapEdits.of(edits), count);
      return workers.all();
    } catch (SiteException e) {
      throw new PipelineNeededException(String.valueOf(e.getMessage()));
    }
  }

  private boolean showsNewestDate() {
    return setup.snapshot().load().demands(Demand.BUILD_DATE);
  }

  private static boolean shows(Navigation navigation, Set<String> keys) {
    return navigation.pinned().values().stream().anyMatch(page -> keys.contains(page.key()))
        || navigation.menus().values().stream().anyMatch(entries -> anyShows(entries, keys));
  }

  private static boolean anyShows(List<MenuEntry> entries, Set<String> keys) {
    return entries.stream()
        .anyMatch(
            entry -> {
              PageRef page = entry.page();
              return (page != null && keys.contains(page.key()))
                  || anyShows(entry.children(), keys);
            });
  }

  private Showing showing(Edits edits) throws IOException, PipelineNeededException {
    return edits.shownAnew().isEmpty()
        ? Showing.themselves(setup.buckets(), edits)
        : Showing.of(edits, setup.buckets(), shown, listed, counted, room);
  }

  private Exchanges exchanges(SectionOrder order, Sources sources)
      throws IOException, PipelineNeededException {
    Exchanges exchanges = new Exchanges();
    PipelineNeededException.unless(
        order.areListed(), "a page with a new title stands in no list of a section");
    Set<String> compared = order.compared();
    PipelineNeededException.unless(
        compared.size() <= room.references(),
        "the sections of the edited pages are too large for --memory to hold their lists");
    Found found = sources.find(compared);
    for (List<String> addresses : order.exchanges(found::reference)) {
      exchanges.add(addresses, listed, setup.buckets(), sources, room);
    }
    return exchanges;
  }

  private StagedEdits worker(Navigation navigation, Edits edits) {
    return new StagedEdits(new SiteRenderer(setup, navigation), setup, edits.causes());
  }

  private void render(
      Edits edits, Showing showing, Exchanges exchanges, Sources sources, EditWorkers workers)
      throws IOException, PipelineNeededException {
    EditedFiles files = new EditedFiles(edits, sources, room, workers);
    files.pages(showing.pages(), shown);
    files.lists(showing.lists(), listed, exchanges);
    for (PageChange page : edits.moved()) {
      PageRef now = page.now();
      if (now != null && page.redirectsAnew()) {
        workers.first().redirects(now);
      }
    }
  }

  private EditedLandmarks landmarks() {
    return new EditedLandmarks(listed, setup.published(), setup.buckets(), room);
  }

  private EditedSitemaps sitemaps(StagedEdits staged) {
    return new EditedSitemaps(
        setup.snapshot().load().config(), setup.folders().publishedFolder(), staged);
  }
}
