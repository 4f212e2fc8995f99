package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.RenderCause;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import io.atoll.model.TimeKeeper;
import io.atoll.model.Timings;
import io.atoll.render.ShownPages.Shown;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Renders a few pages of a site whose last build is known: those that have changed without a change
 * in what they show of others or others of them.
 */
public final class RenderEdits {
  private final SiteRenderer.Setup setup;
  private final ShownPages shown;

  /** Edits of the site whose build was given this. */
  public RenderEdits(
      SiteSnapshot site,
      SiteFolders folders,
      Buckets buckets,
      PageStore store,
      SiteIndex index,
      PublishedFiles published) {
    this.setup = new SiteRenderer.Setup(site, folders, buckets, store, index, published);
    this.shown = new ShownPages(folders.publishedManifest());
  }

  /** A page that has changed. */
  public record Edit(PageRef page, StoredPage body) {}

  /** Looks references up by their keys. */
  @FunctionalInterface
  public interface References {
    Map<String, PageRef> of(Set<String> keys) throws IOException;
  }

  /**
   * What has been staged.
   *
   * @param files by the bucket of their page
   * @param timings what it took to render them
   */
  public record Staged(Map<Integer, List<OutputFile>> files, Timings timings) {}

  /**
   * Stages the pages.
   *
   * @param references finds the pages that they show
   * @return absent if one cannot be rendered, or not without the others
   */
  public Optional<Staged> stage(List<Edit> edits, References references) throws IOException {
    Optional<Navigation> navigation = shown.navigation();
    if (navigation.isEmpty()) {
      return Optional.empty();
    }
    SiteRenderer renderer = new SiteRenderer(setup, navigation.get());
    Map<String, Shown> around = shown.find(setup.buckets(), keys(edits));
    Set<String> keys = shownBy(around);
    Map<String, PageRef> pages = references.of(keys);
    if (!pages.keySet().containsAll(keys)) {
      return Optional.empty();
    }
    Map<Integer, List<OutputFile>> files = new TreeMap<>();
    TimeKeeper times = new TimeKeeper();
    PublishedBucket published = null;
    for (Edit edit : byBucket(edits)) {
      Shown own = around.get(edit.page().key());
      Page page = own == null ? Page.island(edit) : Page.connected(edit, own, pages);
      int bucket = bucketOf(edit);
      if (published == null || published.bucket() != bucket) {
        published = PublishedBucket.of(bucket, setup.published());
      }
      IntFunction<String> inputs = reads -> renderer.inputs(page.ref(), page.neighbours(), reads);
      if (published.unchanged(page.path(), page.ref().owner(), inputs) == null) {
        OutputFile file = isEdited(page, published, inputs) ? staged(page, renderer, times) : null;
        if (file == null) {
          return Optional.empty();
        }
        OutputFile noted = published.noted(file, inputs);
        files.computeIfAbsent(bucket, b -> new ArrayList<>()).add(noted);
      }
    }
    return Optional.of(new Staged(files, times.ofRendering()));
  }

  /**
   * Whether the page differs from the published one in its text alone. All else is known to be the
   * same, so the state has lost what the page shows if it is not.
   */
  private static boolean isEdited(
      Page page, PublishedBucket published, IntFunction<String> inputs) {
    Set<RenderCause> causes = published.causes(page.path(), page.ref().owner(), inputs);
    return causes.equals(Set.of(RenderCause.TEXT)) || causes.equals(Set.of(RenderCause.MISSING));
  }

  /** A page with what it shows. */
  private record Page(PageRef ref, StoredPage body, Neighbours neighbours) {

    static Page island(Edit edit) {
      return new Page(edit.page(), edit.body(), Neighbours.NONE);
    }

    static Page connected(Edit edit, Shown around, Map<String, PageRef> pages) {
      Neighbours neighbours =
          Surroundings.neighbours(
              around.neighbourhood(),
              around.terms(),
              key -> Objects.requireNonNull(pages.get(key)));
      return new Page(edit.page().withTerms(around.terms()), edit.body(), neighbours);
    }

    String path() {
      return OutputFile.pathOf(ref.url());
    }
  }

  private int bucketOf(Edit edit) {
    return setup.buckets().of(edit.page().key());
  }

  private List<Edit> byBucket(List<Edit> edits) {
    return edits.stream().sorted(Comparator.comparingInt(this::bucketOf)).toList();
  }

  private static @Nullable OutputFile staged(Page page, SiteRenderer renderer, TimeKeeper times)
      throws IOException {
    try {
      long began = System.nanoTime();
      Rendered made = renderer.page(page.ref(), page.body(), page.neighbours());
      times.since(began, page.path(), page.ref().template());
      return made.inputs().isEmpty()
          ? null
          : renderer
              .files()
              .write(page.path(), made.text(), page.ref().owner())
              .madeFrom(made.inputs());
    } catch (SiteException e) {
      return null;
    }
  }

  private static Set<String> keys(List<Edit> edits) {
    return edits.stream().map(edit -> edit.page().key()).collect(Collectors.toSet());
  }

  private static Set<String> shownBy(Map<String, Shown> around) {
    Set<String> keys = new HashSet<>();
    around.values().forEach(each -> keys.addAll(each.neighbourhood().shown()));
    return keys;
  }
}
