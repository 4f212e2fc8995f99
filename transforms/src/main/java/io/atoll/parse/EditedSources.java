package io.atoll.parse;

import static java.util.Objects.requireNonNull;

import io.atoll.bucket.Buckets;
import io.atoll.model.EditedLinks;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.SiteException;
import io.atoll.model.SourceFile;
import io.atoll.parse.EditedParsing.Parsed;
import io.atoll.parse.KnownSource.Reach;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses the few sources that have been edited since the last build, and knows all others as the
 * last build left them.
 */
public final class EditedSources {
  private final KnownPages pages;
  private final EditedParsing parsing;
  private final Site.Selection selection;
  private final Set<String> reported;
  private final ChangedSources changed;
  private final boolean hasSequences;
  private final EditedPages edits = new EditedPages();

  /**
   * Edits of a site.
   *
   * @param sections its sections that have an index, which may give values to the pages below
   * @param reported the files whose links are reported with their lines
   * @param hasSequences whether pages show those beside them, which a new title may change
   */
  public EditedSources(
      SourceMemory memory,
      Buckets buckets,
      Site site,
      SiteFolders folders,
      List<SourceFile> sections,
      Set<String> reported,
      boolean hasSequences)
      throws IOException {
    this.reported = Set.copyOf(reported);
    Map<String, Object> cascades = Inherited.ofSections(sections, new PageParser(site), folders);
    this.parsing = new EditedParsing(site, folders, cascades);
    this.selection = site.selection();
    this.hasSequences = hasSequences;
    this.changed = ChangedSources.of(folders);
    this.pages = new KnownPages(memory.search(buckets, changed), parsing, selection);
  }

  /**
   * Parses sources that may have changed or are new, and takes in those that are gone.
   *
   * @throws PipelineNeededException if one of them is a failure, or more must be built again than
   *     those that show it, and the lists that it stands in
   */
  public void parse(List<SourceFile> sources, GoneFiles gone)
      throws IOException, PipelineNeededException {
    Map<String, String> left = gone.sources();
    Set<String> keys = sources.stream().map(SourceFile::key).collect(Collectors.toSet());
    PipelineNeededException.unless(keys.size() == sources.size(), "two new files are one page");
    keys.addAll(left.keySet());
    KnownPages.Found before = pages.find(keys);
    try {
      Map<String, Parsed> parsed = parsing.parse(sources);
      for (SourceFile source : sources) {
        String key = source.key();
        String path = left.remove(key);
        Parsed now = requireNonNull(parsed.get(key));
        enter(source, now, before.source(key), path == null ? source.path() : path);
      }
    } catch (SiteException e) {
      throw new PipelineNeededException(String.valueOf(e.getMessage()));
    }
    for (Map.Entry<String, String> each : left.entrySet()) {
      pages.requireWhole(each.getKey());
      go(each.getValue(), before.source(each.getKey()), gone);
    }
  }

  /** Takes in a source that was at the given path if it was there before. */
  private void enter(SourceFile source, Parsed now, @Nullable KnownSource before, String path)
      throws PipelineNeededException {
    PipelineNeededException.unless(
        before == null || before.file().path().equals(path),
        source.place()
            + " may be the same page as "
            + (before == null ? "" : before.file().path()));
    ParsedPage page = now.page();
    String inherited = now.inherited();
    if (source.form() == SourceFile.Form.INDEX) {
      boolean isReported = reported.contains(source.place());
      changed.put(new EditedIndex(source, before, page, inherited).enter(edits, isReported), false);
    } else if (before != null
        && page != null
        && before.isAbout(source, inherited)
        && staysInPlace(before, page)) {
      change(source, before, page);
    } else {
      move(before, page == null ? null : known(source, inherited, page), page);
    }
  }

  /** Whether a page has the same place in the site, also among those beside it that show it. */
  private boolean staysInPlace(KnownSource before, ParsedPage now) {
    boolean isSorted = !hasSequences || before.page().title().equals(now.ref().title());
    return before.reach(now) != Reach.SITE && isSorted;
  }

  private KnownSource known(SourceFile source, String inherited, ParsedPage page) {
    return new KnownSource(
        source,
        0,
        inherited,
        page.cascade(),
        page.availability(),
        page.ref(),
        page.stored().links());
  }

  private void change(SourceFile source, KnownSource before, ParsedPage page) {
    KnownSource now = before.with(before.page().shownAs(page.ref()), page.stored().links());
    boolean isShownAnew = before.reach(page) == Reach.REFERENCES;
    boolean isRelinked = !before.isLinkedAs(now.links(), reported.contains(source.place()));
    edits.add(page);
    if (isShownAnew) {
      edits.addShown(before.page(), page.ref());
    }
    if (isRelinked) {
      edits.addLinks(new EditedLinks(before.pageLinks(), now.pageLinks()));
    }
    if (!now.equals(before)) {
      changed.put(now, edits.retitled().contains(source.key()));
    }
  }

  private void move(
      @Nullable KnownSource source, @Nullable KnownSource now, @Nullable ParsedPage page)
      throws PipelineNeededException {
    boolean wasTaken = source != null && selection.takes(source.availability());
    KnownSource before = wasTaken ? source : null;
    if (before == null && now == null) {
      return;
    }
    if (page != null) {
      edits.add(page);
    }
    new MovedSource(before, now).enter(edits);
    if (now == null) {
      changed.go(requireNonNull(before));
    } else if (source == null) {
      changed.come(now);
    } else {
      changed.put(now, false);
    }
  }

  /** Takes in that a source has gone; one of which nothing is known was left out. */
  private void go(String path, @Nullable KnownSource before, GoneFiles gone)
      throws PipelineNeededException {
    if (before == null) {
      return;
    }
    PipelineNeededException.unless(
        before.file().path().equals(path), "content/" + path + " has gone, beside another source");
    PipelineNeededException.unless(
        before.file().form() == SourceFile.Form.SINGLE || gone.holdFolder(before.file().key()),
        "content/" + path + " has gone from among the files beside it");
    move(before, null, null);
  }

  /** All pages of the site. */
  public KnownPages pages() {
    return pages;
  }

  /** What has been edited. */
  public EditedPages edits() {
    return edits;
  }

  /** When the first edited page comes or goes by itself, in milliseconds since the epoch. */
  public long changesAt() {
    return parsing.changesAt();
  }

  /** The titles of all pages that are others than when all were parsed. */
  public Map<String, String> titles() {
    return changed.titles();
  }

  /** The pages that have had another title since all were parsed. */
  public List<PageRef> retitled() {
    return changed.retitled();
  }

  /** The keys of the pages that have gone since then. */
  public Set<String> gone() {
    return changed.gone();
  }

  /** Leaves the changed sources to the next build, in the manifest that is being made. */
  public void write() throws IOException {
    changed.write();
  }

  /** How many sources are others than when all were parsed. */
  public int changed() {
    return changed.count();
  }
}
