package io.atoll.render;

import io.atoll.bucket.Buckets;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbours;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.SiteException;
import io.atoll.model.StoredPage;
import io.atoll.model.TermRef;
import io.atoll.render.ShownPages.Shown;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import io.atoll.store.SiteIndex;
import io.atoll.store.SiteSnapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
      SiteSnapshot site, SiteFolders folders, Buckets buckets, PageStore store, SiteIndex index) {
    PublishedFiles published = new PublishedFiles(folders, true);
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
   * Stages the pages.
   *
   * @param references finds the pages that they show
   * @return their files, by bucket; absent if one cannot be rendered, or not without the others
   */
  public Optional<Map<Integer, List<OutputFile>>> stage(List<Edit> edits, References references)
      throws IOException {
    Optional<Navigation> navigation = shown.navigation();
    if (navigation.isEmpty()) {
      return Optional.empty();
    }
    SiteRenderer renderer = new SiteRenderer(setup, navigation.get());
    Map<String, Shown> around = shown.find(setup.buckets(), keys(edits));
    Map<String, PageRef> pages = references.of(shownBy(around));
    List<OutputFile> files = new ArrayList<>();
    for (Edit edit : edits) {
      OutputFile file = staged(edit, around.get(edit.page().key()), pages, renderer);
      if (file == null) {
        return Optional.empty();
      }
      files.add(file);
    }
    return Optional.of(byBucket(edits, files));
  }

  private static Set<String> keys(List<Edit> edits) {
    return edits.stream().map(edit -> edit.page().key()).collect(Collectors.toSet());
  }

  private static Set<String> shownBy(Map<String, Shown> around) {
    Set<String> keys = new HashSet<>();
    around.values().forEach(each -> keys.addAll(each.neighbourhood().shown()));
    return keys;
  }

  private static @Nullable OutputFile staged(
      Edit edit, @Nullable Shown around, Map<String, PageRef> pages, SiteRenderer renderer)
      throws IOException {
    PageRef page = around == null ? edit.page() : edit.page().withTerms(around.terms());
    Neighbours neighbours = around == null ? Neighbours.NONE : neighbours(around, pages);
    try {
      Rendered made = renderer.page(page, edit.body(), neighbours);
      if (made.inputs().isEmpty()) {
        return null;
      }
      String path = OutputFile.pathOf(page.url());
      return renderer.files().write(path, made.text(), page.owner()).madeFrom(made.inputs());
    } catch (SiteException e) {
      return null;
    }
  }

  private static Neighbours neighbours(Shown around, Map<String, PageRef> pages) {
    List<TermRef> terms = around.terms();
    return Surroundings.neighbours(
        around.neighbourhood(),
        terms,
        key -> {
          PageRef page = pages.get(key);
          if (page == null) {
            throw new IllegalStateException("the state folder knows no page " + key);
          }
          return page;
        });
  }

  private Map<Integer, List<OutputFile>> byBucket(List<Edit> edits, List<OutputFile> files) {
    Map<Integer, List<OutputFile>> byBucket = new TreeMap<>();
    for (int i = 0; i < files.size(); i++) {
      int bucket = setup.buckets().of(edits.get(i).page().key());
      byBucket.computeIfAbsent(bucket, b -> new ArrayList<>()).add(files.get(i));
    }
    return byBucket;
  }
}
