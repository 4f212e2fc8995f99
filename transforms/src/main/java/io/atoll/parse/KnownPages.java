package io.atoll.parse;

import io.atoll.model.Asset;
import io.atoll.model.Encoded;
import io.atoll.model.EncodedTable;
import io.atoll.model.PageLink;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of a site as they are now: what the last build knew of them, and what was edited. */
public final class KnownPages {
  private final KnownSources known;
  private final EditedParsing parsing;
  private final Site.Selection selection;

  KnownPages(KnownSources known, EditedParsing parsing, Site.Selection selection) {
    this.known = known;
    this.parsing = parsing;
    this.selection = selection;
  }

  /**
   * One of them.
   *
   * @param page what others show of it
   * @param links its links
   */
  public record Page(PageRef page, PageLinks links) {}

  /** Takes pages. */
  @FunctionalInterface
  public interface Reader {
    /** Takes all pages of a bucket. */
    void read(int bucket, Stream<Page> pages) throws IOException;
  }

  /**
   * Hands over all pages, by several threads.
   *
   * @throws PipelineNeededException if what is known is not whole
   */
  public void readAll(Reader reader) throws IOException, PipelineNeededException {
    boolean isWhole =
        known.readAll(
            (bucket, sources) -> {
              reader.read(bucket, sources.filter(this::takes).map(this::page));
              return true;
            });
    PipelineNeededException.unless(isWhole, "the state has lost what it knew of some pages");
  }

  private Page page(KnownSource source) {
    return new Page(source.page(), source.pageLinks());
  }

  private boolean takes(KnownSource source) {
    return selection.takes(source.availability());
  }

  /** Makes sure that nothing is known of a source only if it was no part of the site. */
  void requireWhole(String key) throws IOException, PipelineNeededException {
    PipelineNeededException.unless(known.isWhole(key), "the state has lost what it knew of pages");
  }

  /** Whether a link of the site is one of these, or what is known is not whole. */
  public boolean anyLink(Predicate<PageLink> wanted) throws IOException {
    return !known.all(source -> source.links().stream().noneMatch(wanted));
  }

  /** Hands over what others show of each page, by several threads. */
  public void forEach(Consumer<PageRef> reader) throws IOException, PipelineNeededException {
    readAll((bucket, pages) -> pages.forEach(each -> reader.accept(each.page())));
  }

  /** The pages of these keys. */
  public Found find(Set<String> keys) throws IOException {
    return new Found(known.find(keys));
  }

  /** What others show of pages, some at a time. */
  public References references() {
    return new References();
  }

  /** A page, parsed again; absent if its body is stored as it is. By several threads. */
  public Optional<ParsedPage> edited(String key) throws IOException {
    Optional<SourceFile> file = known.changedFile(key);
    return file.isPresent() ? Optional.of(parsed(file.get())) : Optional.empty();
  }

  private ParsedPage parsed(SourceFile file) throws IOException {
    ParsedPage page = parsing.parse(file).page();
    if (page == null) {
      throw new SiteException(file.place(), 0, "has changed while the site was built");
    }
    return page;
  }

  /** The resources that are published beside the pages of leaf bundles. */
  public List<Asset> resources(List<SourceFile> bundles) throws IOException {
    Found pages = find(bundles.stream().map(SourceFile::key).collect(Collectors.toSet()));
    return bundles.stream()
        .flatMap(
            bundle ->
                pages.taken(bundle.key()).stream()
                    .flatMap(page -> BundleResources.of(bundle, page).stream()))
        .toList();
  }

  /** What others show of pages that were asked for: many of them take little room. */
  public final class References {
    private final Map<Integer, EncodedTable<PageRef>> tables = new ConcurrentHashMap<>();

    private References() {}

    /** Looks for the pages of these keys; those that were asked for before are forgotten. */
    public References of(Set<String> keys) throws IOException {
      known.pages(keys, tables);
      return this;
    }

    /** What others show of a page; by several threads. */
    public PageRef get(String key) {
      return required(key, known.page(key, tables));
    }
  }

  private <T> T required(String key, @Nullable T found) {
    if (found == null) {
      throw known.lost(key);
    }
    return found;
  }

  /** Pages that were asked for. */
  public final class Found {
    private final Map<String, Encoded<KnownSource>> found;

    private Found(Map<String, Encoded<KnownSource>> found) {
      this.found = found;
    }

    /** What others show of a page. */
    public PageRef reference(String key) {
      return required(key, source(key)).page();
    }

    /** What others show of a page; absent if none of this key is part of the site. */
    public Optional<PageRef> taken(String key) {
      return Optional.ofNullable(source(key)).filter(KnownPages.this::takes).map(KnownSource::page);
    }

    /** What is known of a source; null if nothing is. */
    @Nullable KnownSource source(String key) {
      Encoded<KnownSource> source = found.get(key);
      return source == null ? null : source.decoded(KnownSource.WIRE);
    }
  }
}
