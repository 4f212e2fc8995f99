package io.atoll.parse;

import io.atoll.bucket.Buckets;
import io.atoll.model.Asset;
import io.atoll.model.EditedLinks;
import io.atoll.model.Encoded;
import io.atoll.model.Json;
import io.atoll.model.PageLink;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.parse.KnownSource.Reach;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Parses the few sources that have been edited since the last build, and knows all others as the
 * last build left them.
 */
public final class EditedSources {
  private final KnownSources known;
  private final SourceParser parser;
  private final Site.Selection selection;
  private final Set<String> reported;
  private final ChangedSources changed;
  private final EditedPages edits = new EditedPages();

  /**
   * Edits of a site.
   *
   * @param sections its sections that have an index, which may give values to the pages below
   * @param reported the files whose links are reported with their lines
   */
  public EditedSources(
      SourceMemory memory,
      Buckets buckets,
      Site site,
      SiteFolders folders,
      List<SourceFile> sections,
      Set<String> reported)
      throws IOException {
    this.reported = Set.copyOf(reported);
    this.known = memory.search(buckets);
    this.parser = new SourceParser(site, folders, cascades(site, folders, sections));
    this.selection = site.selection();
    this.changed = ChangedSources.of(folders);
  }

  private static Map<String, Object> cascades(
      Site site, SiteFolders folders, List<SourceFile> sections) throws IOException {
    PageParser reader = new PageParser(site);
    Map<String, Object> cascades = new TreeMap<>();
    for (SourceFile section : sections) {
      Object cascade = Inherited.cascade(section, reader, folders);
      if (cascade != null) {
        cascades.put(section.key(), Json.plain(cascade));
      }
    }
    return cascades;
  }

  /**
   * Parses sources that may have changed.
   *
   * @throws PipelineNeededException if one of them comes, goes, is a failure or may have another
   *     place in the site, so that more must be built again than those that show it
   */
  public void parse(List<SourceFile> sources) throws IOException, PipelineNeededException {
    Found before = find(sources.stream().map(SourceFile::key).collect(Collectors.toSet()));
    try {
      for (SourceFile source : sources) {
        parse(source, before.required(source.key()));
      }
    } catch (SiteException e) {
      throw new PipelineNeededException(String.valueOf(e.getMessage()));
    }
  }

  private void parse(SourceFile source, KnownSource before)
      throws IOException, PipelineNeededException {
    ParsedPage page = parsed(source, before);
    Reach reach = before.reach(page);
    PipelineNeededException.unless(reach != Reach.SITE, beyondTexts(source));
    KnownSource now = before.with(before.page().shownAs(page.ref()), page.stored().links());
    boolean isShownAnew = reach == Reach.REFERENCES;
    boolean isRelinked = !before.isLinkedAs(now.links(), reported.contains(source.place()));
    edits.add(page);
    if (isShownAnew) {
      edits.addShown(before.page(), page.ref());
    }
    if (isRelinked) {
      edits.addLinks(new EditedLinks(before.pageLinks(), now.pageLinks()));
    }
    if (isRelinked || isShownAnew) {
      changed.put(now, edits.retitled().contains(source.key()));
    }
  }

  /** The page of a source that has the place in the tree that it had. */
  private ParsedPage parsed(SourceFile source, KnownSource before)
      throws IOException, PipelineNeededException {
    Map<String, Object> inherited = parser.inherited(source);
    boolean isPage =
        source.form() == SourceFile.Form.SINGLE || source.form() == SourceFile.Form.BUNDLE;
    PipelineNeededException.unless(isPage, source.place() + " is the index of a section");
    PipelineNeededException.unless(
        before.isAbout(source, SourceDigest.of(inherited)),
        source.place() + " has other files beside it, or inherits something else");
    ParsedPage page = parser.parse(source, parser.read(source), inherited);
    if (page == null) {
      throw new PipelineNeededException(beyondTexts(source));
    }
    return page;
  }

  private static String beyondTexts(SourceFile source) {
    return "more than texts, links and lastmod has changed in "
        + source.place()
        + ": its tags, date or the like";
  }

  /** What has been edited. */
  public EditedPages edits() {
    return edits;
  }

  /** The titles of all pages whose references or links have changed since all were parsed. */
  public Map<String, String> titles() {
    return changed.titles();
  }

  /** The keys of all pages that have had another title since all were parsed. */
  public Set<String> retitled() {
    return changed.retitled();
  }

  /** Whether a link of the site is one of these. */
  public boolean anyLink(Predicate<PageLink> wanted) throws IOException {
    return known.anyLink(wanted) || changed.anyLink(wanted);
  }

  /** Hands over what others show of each page of the site, by several threads. */
  public void forEachPage(Consumer<PageRef> reader) throws IOException, PipelineNeededException {
    boolean isWhole =
        known.forEach(
            source -> {
              KnownSource edited = changed.get(source.file().key());
              KnownSource now = edited == null ? source : edited;
              if (selection.takes(now.availability())) {
                reader.accept(now.page());
              }
            });
    PipelineNeededException.unless(isWhole, "the state has lost what is known of some sources");
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

  /** Leaves the changed sources to the next build, in the manifest that is being made. */
  public void write() throws IOException {
    changed.write();
  }

  /** How many references, or links of pages, have changed since all sources were parsed. */
  public int changed() {
    return changed.count();
  }

  /** The pages of these keys. */
  public Found find(Set<String> keys) throws IOException {
    return new Found(known.find(keys));
  }

  /** Pages of a site, as they are now. */
  public final class Found {
    private final Map<String, Encoded<KnownSource>> known;

    private Found(Map<String, Encoded<KnownSource>> known) {
      this.known = known;
    }

    /** What others show of a page. */
    public PageRef reference(String key) {
      return required(key).page();
    }

    /** What others show of a page; absent if none of this key is part of the site. */
    public Optional<PageRef> taken(String key) {
      return known.containsKey(key) && selection.takes(required(key).availability())
          ? Optional.of(reference(key))
          : Optional.empty();
    }

    /** A page, parsed again. */
    public ParsedPage page(String key) throws IOException {
      SourceFile file = required(key).file();
      ParsedPage page = parser.parse(file, parser.read(file), parser.inherited(file));
      if (page == null) {
        throw new SiteException(file.place(), 0, "has changed while the site was built");
      }
      return page;
    }

    private KnownSource required(String key) {
      Encoded<KnownSource> source = known.get(key);
      if (source == null) {
        throw new SiteException(key, 0, "is not known to the state folder, which is damaged");
      }
      KnownSource edited = changed.get(key);
      return edited == null ? source.decoded(KnownSource.WIRE) : edited;
    }
  }
}
