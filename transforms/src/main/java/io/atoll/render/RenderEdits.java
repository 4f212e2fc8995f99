package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Navigation;
import io.atoll.model.Navigation.MenuEntry;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.Tally;
import io.atoll.model.Timings;
import io.atoll.render.Edits.Edit;
import io.atoll.render.Edits.Found;
import io.atoll.render.Edits.Sources;
import io.atoll.render.ListedPages.Listed;
import io.atoll.render.ShownPages.Shown;
import io.atoll.render.StagedEdits.NotAloneException;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Renders what a few edits change in a site whose last build is known: the edited pages, and the
 * pages and lists that show them.
 */
public final class RenderEdits {
  /** So many references are in memory at a time, of about 3 KB each. */
  private static final long MOST_REFERENCES = Runtime.getRuntime().maxMemory() / (16 * 1024);

  private final SiteRenderer.Setup setup;
  private final ShownPages shown;
  private final Tally counted;

  /**
   * Edits of the site whose build was given this.
   *
   * @param counted what the last build counted
   */
  public RenderEdits(
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PageStore store,
      SiteIndex index,
      PublishedFiles published,
      Tally counted) {
    this.setup = new SiteRenderer.Setup(site, folders, buckets, store, index, published);
    this.shown = new ShownPages(folders.publishedManifest());
    this.counted = counted;
  }

  /**
   * What has been staged.
   *
   * @param files by the bucket of their page
   * @param timings what it took to render them
   */
  public record Staged(Map<Integer, List<OutputFile>> files, Timings timings) {}

  /**
   * Stages what the edits change.
   *
   * @return absent if a file cannot be rendered, or not without all others
   */
  public Optional<Staged> stage(Edits edits, Sources sources) throws IOException {
    Optional<Navigation> navigation = shown.navigation();
    if (navigation.isEmpty() || shows(navigation.get(), edits.shownAnew())) {
      return Optional.empty();
    }
    Optional<Showing> showing = showing(edits);
    try {
      return showing.isPresent() && isInOrder(showing.get().order(), sources)
          ? Optional.of(staged(edits, showing.get(), sources, navigation.get()))
          : Optional.empty();
    } catch (NotAloneException | SiteException e) {
      return Optional.empty();
    }
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

  private Optional<Showing> showing(Edits edits) throws IOException {
    return edits.shownAnew().isEmpty()
        ? Optional.of(Showing.themselves(shown, setup.buckets(), edits))
        : Showing.of(edits, setup.buckets(), setup.folders().publishedManifest(), counted);
  }

  private static boolean isInOrder(SectionOrder order, Sources sources) throws IOException {
    Set<String> compared = order.compared();
    return compared.isEmpty() || order.holds(sources.find(compared)::reference);
  }

  private Staged staged(Edits edits, Showing showing, Sources sources, Navigation navigation)
      throws IOException, NotAloneException {
    StagedEdits staged =
        new StagedEdits(new SiteRenderer(setup, navigation), setup, !edits.shownAnew().isEmpty());
    Set<String> keys = new TreeSet<>(edits.pages().keySet());
    keys.addAll(showing.pages().keySet());
    ToIntFunction<String> shownByPage = key -> shownBy(showing.pages().get(key));
    for (List<String> batch : batches(keys, setup.buckets()::of, shownByPage)) {
      pages(batch, edits, showing.pages(), sources, staged);
    }
    ToIntFunction<Listed> bucket = list -> setup.buckets().of(list.frame().url());
    for (List<Listed> batch : batches(showing.lists(), bucket, list -> 1 + list.shown().size())) {
      lists(batch, edits, sources, staged);
    }
    return staged.all();
  }

  private static int shownBy(@Nullable Shown page) {
    return page == null ? 1 : 1 + page.neighbourhood().shown().size();
  }

  /** Cuts files into batches by how many references they show, in the order of their buckets. */
  private static <T> List<List<T>> batches(
      Collection<T> all, ToIntFunction<T> bucket, ToIntFunction<T> shown) {
    List<T> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(bucket));
    List<List<T>> batches = new ArrayList<>();
    long references = MOST_REFERENCES;
    for (T each : sorted) {
      references += shown.applyAsInt(each);
      if (references > MOST_REFERENCES) {
        batches.add(new ArrayList<>());
        references = shown.applyAsInt(each);
      }
      batches.get(batches.size() - 1).add(each);
    }
    return batches;
  }

  private static void pages(
      List<String> batch,
      Edits edits,
      Map<String, Shown> around,
      Sources sources,
      StagedEdits staged)
      throws IOException, NotAloneException {
    Set<String> asked = new HashSet<>(batch);
    asked.removeAll(edits.pages().keySet());
    for (String key : batch) {
      Shown own = around.get(key);
      if (own != null) {
        asked.addAll(own.neighbourhood().shown());
      }
    }
    Found found = sources.find(asked);
    for (String key : batch) {
      Edit edit = edits.pages().get(key);
      Shown own = around.get(key);
      page(
          edit == null ? found.page(key) : edit,
          own == null ? null : own.withTitles(edits.titles()),
          found,
          staged);
    }
  }

  private static void page(Edit page, @Nullable Shown around, Found found, StagedEdits staged)
      throws IOException, NotAloneException {
    if (around == null) {
      staged.page(page, Neighbours.NONE);
      return;
    }
    Neighbours neighbours =
        Surroundings.neighbours(around.neighbourhood(), around.terms(), found::reference);
    staged.page(new Edit(page.page().withTerms(around.terms()), page.body()), neighbours);
  }

  private static void lists(List<Listed> batch, Edits edits, Sources sources, StagedEdits staged)
      throws IOException, NotAloneException {
    Set<String> asked = new HashSet<>();
    batch.forEach(list -> asked.addAll(list.shown()));
    Found found = sources.find(asked);
    for (Listed list : batch) {
      Listed now = list.withTitles(edits.titles());
      staged.list(now.filled(found::reference), now.ofOwner());
    }
  }
}
