package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.LinkEdits;
import io.atoll.graph.LinkSearch;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.parse.EditedSources;
import io.atoll.render.ShownPages;
import io.atoll.render.ShownPages.Shown;
import io.atoll.site.Site;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what the graph of a site is after edits of links, from what is kept of it. */
final class EditedLinksGraph {
  private final EditedSources sources;
  private final ShownPages before;
  private final Site site;
  private final SiteFolders folders;
  private final Buckets buckets;
  private final Map<String, PageRef> sections;
  private final LinkSearch search;
  private final LinkEdits edits;
  private final List<EditedLinks> relinked;

  EditedLinksGraph(
      EditedSources sources, ShownPages before, Site site, SiteFolders folders, Buckets buckets)
      throws IOException, PipelineNeededException {
    this.sources = sources;
    this.relinked = sources.edits().relinked();
    this.before = before;
    this.site = site;
    this.folders = folders;
    this.buckets = buckets;
    this.search = new LinkSearch(site.config().basePath());
    this.edits = new LinkEdits();
    this.sections = sections(before);
  }

  private static Map<String, PageRef> sections(ShownPages shown)
      throws IOException, PipelineNeededException {
    return shown.requiredNavigation().sections().stream()
        .collect(Collectors.toMap(PageRef::key, page -> page));
  }

  EditedGraph graph(List<BrokenLink> broken) throws IOException, PipelineNeededException {
    searchByKeys();
    if (!relinked.stream().allMatch(search::isOver)) {
      searchByAllNames();
    }
    enter();
    Map<String, Shown> now = applied();
    return new EditedGraph(
        before.with(now.values(), buckets), now.keySet(), edits.counted(), edits.broken(broken));
  }

  private void searchByKeys() throws IOException {
    Set<String> keys = new TreeSet<>();
    relinked.forEach(page -> keys.addAll(search.keys(page)));
    EditedSources.Found found = sources.find(keys);
    for (String key : keys) {
      Optional.ofNullable(sections.get(key)).or(() -> found.taken(key)).ifPresent(search::found);
    }
  }

  private void searchByAllNames() throws IOException, PipelineNeededException {
    Set<String> places = new TreeSet<>();
    relinked.forEach(page -> places.addAll(search.want(page)));
    sources.forEachPage(search::offer);
    sections.values().forEach(search::offer);
    search.offerGenerated(site.config().taxonomies().values());
    places.stream().filter(this::isThere).forEach(search::foundElsewhere);
  }

  /** Whether a file lies in the site, or is published, that may have this path or URL. */
  private boolean isThere(String place) {
    String path = place.startsWith("/") ? place.substring(1) : place;
    if (path.indexOf('\0') >= 0) {
      return false;
    }
    return Stream.of(
            folders.content().resolve(path),
            folders.statics().resolve(path),
            folders.publishedFolder().resolve(path),
            folders.publishedFolder().resolve(path).resolve("index.html"))
        .anyMatch(Files::isRegularFile);
  }

  private void enter() throws IOException, PipelineNeededException {
    Map<String, Shown> shown = shown(relinked.stream().map(page -> page.now().key()).toList());
    for (EditedLinks page : relinked) {
      ResolvedLinks old = links(page, shown);
      edits.enter(page, old, search.resolved(page, old));
    }
  }

  private static ResolvedLinks links(EditedLinks page, Map<String, Shown> shown) {
    String key = page.before().key();
    Shown known = shown.get(key);
    ResolvedLinks links =
        known == null ? new ResolvedLinks(key, List.of()) : known.neighbourhood().links();
    return links.padded(page.before().links().size());
  }

  private Map<String, Shown> applied() throws IOException, PipelineNeededException {
    Set<String> changed = new TreeSet<>(edits.changed());
    changed.removeAll(sections.keySet());
    EditedSources.Found pages = sources.find(changed);
    Map<String, Shown> known = shown(changed);
    Map<String, Shown> now = new TreeMap<>();
    for (String key : changed) {
      now.put(key, applied(key, pages.taken(key), Optional.ofNullable(known.get(key))));
    }
    return now;
  }

  private Shown applied(String key, Optional<PageRef> page, Optional<Shown> known)
      throws PipelineNeededException {
    PipelineNeededException.unless(page.isPresent(), "the state has lost the page " + key);
    Neighbourhood now =
        edits.applied(
            key,
            known.map(Shown::neighbourhood).orElse(null),
            site.demandsOf(page.get().template()).contains(Demand.BACKLINKS));
    return new Shown(now, known.map(Shown::terms).orElse(List.of()));
  }

  private Map<String, Shown> shown(Collection<String> keys) throws IOException {
    Map<String, Shown> shown = new HashMap<>();
    for (Map.Entry<Integer, Set<String>> each : buckets.group(Set.copyOf(keys)).entrySet()) {
      shown.putAll(before.find(each.getKey(), each.getValue()));
    }
    return shown;
  }
}
