package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.model.OutputFile;
import io.atoll.model.PageRef;
import io.atoll.model.Reuse;
import io.atoll.model.SiteException;
import io.atoll.model.Tally;
import io.atoll.parse.KnownSources;
import io.atoll.parse.SourceMemory;
import io.atoll.publish.Baseline;
import io.atoll.render.ListedPages;
import io.atoll.render.ShownPages;
import io.atoll.render.ShownPages.Shown;
import io.atoll.render.TemplateAnalysis;
import io.atoll.site.Site;
import io.atoll.site.SiteFingerprint;
import io.atoll.site.SiteLoader;
import io.atoll.store.PageStore;
import io.atoll.store.PublishedFiles;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Explains pages of a site as its last build left them. */
public final class ExplainedSite {
  private static final int SHOWN = 20;

  private final SiteFolders folders;
  private final Site site;
  private final Baseline last;
  private final Buckets buckets;
  private final KnownSources sources;
  private final ShownPages shown;
  private final ListedPages listed;

  private ExplainedSite(SiteFolders folders, Site site, Baseline last, Buckets buckets)
      throws IOException {
    this.folders = folders;
    this.site = site;
    this.last = last;
    this.buckets = buckets;
    PageStore store = new PageStore(folders.inState("store").toString());
    this.sources =
        SourceMemory.in(folders.inState("sources").toString(), store, Reuse.UNCHANGED, 0)
            .search(buckets, folders);
    this.shown =
        ShownPages.publishedIn(folders.publishedManifest(), buckets).without(sources.gone());
    this.listed = new ListedPages(folders.publishedManifest());
  }

  /**
   * The site of a request.
   *
   * @throws SiteException if it has not been built with these settings
   */
  public static ExplainedSite of(BuildRequest request) throws IOException {
    SiteFolders folders = SiteFolders.of(request.site(), request.output(), request.state());
    Site.Selection selection =
        new Site.Selection(request.drafts(), request.future(), request.expired(), request.now());
    Site site = SiteLoader.load(request.site(), selection);
    TemplateAnalysis templates = TemplateAnalysis.of(site);
    Site analysed = site.withAnalysis(templates.demands(), templates.pinned());
    Optional<Baseline> last = Baseline.read(folders);
    Optional<StateLayout.Facts> state = StateLayout.in(folders).last(SiteFingerprint.of(analysed));
    if (last.isEmpty() || state.isEmpty()) {
      throw new SiteException(
          request.site().toString(), 0, "has not been built with these settings; build it first");
    }
    return new ExplainedSite(folders, analysed, last.get(), new Buckets(state.get().buckets()));
  }

  /**
   * Why a page is what it is, and what became of it.
   *
   * @param key the page key
   * @throws SiteException if there is no such page
   */
  public List<String> explain(String key) throws IOException {
    PageRef page = page(key);
    List<String> lines = new ArrayList<>(new Explanation(site, page, shownBy(key)).ofPage());
    lines.addAll(publication(page));
    return lines;
  }

  /** Which pages the next build renders again if the title or the body of one changes. */
  public List<String> ifChanged(String key) throws IOException {
    String known = page(key).key();
    List<String> lines = new ArrayList<>();
    long lookingUp = last.ending().tally().get(Tally.LOOKING_UP);
    String always = lookingUp == 0 ? "" : ", and " + lookingUp + " that look pages up in any case";
    lines.add("body       its own page" + always);
    lines.add("title      also the pages that show it: " + some(showing(known)));
    lines.add(
        "           and the lists and feeds: "
            + some(listed.showing(buckets, known, !site.config().disabled("rss"))));
    lines.add("summary    those of them whose templates show summaries");
    return lines;
  }

  private PageRef page(String key) throws IOException {
    return sources
        .page(key)
        .orElseThrow(
            () -> {
              String message = "is no page of the last build; name it by its path below content/";
              return new SiteException(key, 0, message + " without its ending");
            });
  }

  private @Nullable Shown shownBy(String key) throws IOException {
    return shown.find(buckets.of(key), Set.of(key)).get(key);
  }

  private List<String> publication(PageRef page) throws IOException {
    String path = OutputFile.pathOf(page.url());
    OutputFile file = file(page, path);
    if (file == null) {
      return List.of("published  " + path + ": nothing is known of it; the next build renders it");
    }
    boolean there = Files.exists(folders.publishedFolder().resolve(path));
    String size = there ? file.size() + " bytes" : "missing, so that the next build renders it";
    String rendered = new RenderStory(file, last.lastMillis(folders)).toString();
    return List.of("published  " + path + " (" + size + ")", "rendered   " + rendered);
  }

  /** What is known of a published file: of a list's in the bucket of that. */
  private @Nullable OutputFile file(PageRef page, String path) throws IOException {
    PublishedFiles published = new PublishedFiles(folders);
    OutputFile file = published.recall(buckets.of(page.key())).get(path);
    for (int bucket = 0; file == null && !page.isContent() && bucket < buckets.count(); bucket++) {
      file = published.recall(bucket).get(path);
    }
    return file;
  }

  private static String some(Set<String> names) {
    String first = names.stream().limit(SHOWN).reduce((a, b) -> a + ", " + b).orElse("none");
    return names.size() > SHOWN ? first + " and " + (names.size() - SHOWN) + " more" : first;
  }

  /** The keys of all pages that show a page. */
  private Set<String> showing(String key) throws IOException {
    Set<String> showing = new TreeSet<>();
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      try (Stream<Shown> pages = shown.read(bucket)) {
        pages.filter(each -> each.shows(Set.of(key))).forEach(each -> showing.add(each.key()));
      }
    }
    return showing;
  }
}
