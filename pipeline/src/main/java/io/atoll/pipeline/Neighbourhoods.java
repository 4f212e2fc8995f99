package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.GraphEdits;
import io.atoll.graph.LinkSearch;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.EditedLinks;
import io.atoll.model.Listed;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.RelatedPages;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Sequence;
import io.atoll.model.TermRef;
import io.atoll.parse.EditedSources;
import io.atoll.parse.KnownPages;
import io.atoll.parse.ParsedPage;
import io.atoll.render.ListedPages;
import io.atoll.render.ShownPages;
import io.atoll.render.ShownPages.Shown;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The neighbourhoods of a site's pages, of which some change with edits. */
final class Neighbourhoods {
  private final EditedSources sources;
  private final KnownPages pages;
  private final ShownPages before;
  private final Site site;
  private final Buckets buckets;
  private final GraphEdits edits;
  private final Map<String, Shown> known = new HashMap<>();
  private final Set<String> looked = new HashSet<>();
  private final Set<String> moved = new HashSet<>();
  private final Map<String, ResolvedLinks> ofIndexes = new HashMap<>();

  Neighbourhoods(EditedSources sources, ShownPages before, Site site, Buckets buckets) {
    this.sources = sources;
    this.pages = sources.pages();
    this.before = before;
    this.site = site;
    this.buckets = buckets;
    this.edits = new GraphEdits(site);
    sources.edits().moved().forEach(page -> moved.add(page.key()));
  }

  /** Takes in where pages stand now. */
  void enterPlaces(EditedPlaces places) throws IOException {
    Map<String, RelatedPages> related = new TreeMap<>(places.related());
    Map<String, Sequence> sequences = sequences(places);
    for (PageChange page : sources.edits().moved()) {
      String key = page.key();
      related.putIfAbsent(key, new RelatedPages(key, List.of(), null));
      sequences.putIfAbsent(key, new Sequence(key, null, null));
      if (page.now() != null) {
        edits.moved(page.now());
      }
    }
    look(related.keySet());
    look(sequences.keySet());
    related.forEach((key, now) -> edits.related(now, neighbourhood(key)));
    sequences.forEach((key, now) -> edits.sequence(now, neighbourhood(key)));
  }

  /** The places that pages show. */
  private Map<String, Sequence> sequences(EditedPlaces places) throws IOException {
    Map<String, Sequence> all = new TreeMap<>();
    places.lists().sequences().forEach(place -> all.put(place.key(), place));
    KnownPages.Found found = pages.find(all.keySet());
    all.keySet()
        .removeIf(
            key -> !site.demandsOf(found.reference(key).template()).contains(Demand.SEQUENCE));
    return all;
  }

  /** Takes in where the links of edited pages lead now. */
  void enterLinks(LinkSearch search, ListedPages listed)
      throws IOException, PipelineNeededException {
    List<EditedLinks> relinked = sources.edits().relinked();
    look(relinked.stream().map(page -> page.now().key()).toList());
    for (EditedLinks page : relinked) {
      ParsedPage index = sources.edits().indexes().get(page.now().key());
      ResolvedLinks old = index == null ? links(page) : links(page, index.ref(), listed);
      ResolvedLinks now = search.resolved(page, old);
      edits.links(page, old, now);
      if (index != null) {
        ofIndexes.put(now.key(), now);
      }
    }
  }

  private ResolvedLinks links(EditedLinks page) {
    Neighbourhood around = neighbourhood(page.before().key());
    return links(page, around == null ? null : around.links());
  }

  private ResolvedLinks links(EditedLinks page, PageRef index, ListedPages listed)
      throws IOException, PipelineNeededException {
    Listed list = listed.find(buckets, Set.of(index.url())).get(index.url());
    if (list == null) {
      throw new PipelineNeededException(index.place() + " has other links, and makes no list");
    }
    return links(page, list.links());
  }

  private static ResolvedLinks links(EditedLinks page, @Nullable ResolvedLinks known) {
    ResolvedLinks links = known == null ? new ResolvedLinks(page.before().key(), List.of()) : known;
    return links.padded(page.before().links().size());
  }

  private @Nullable Neighbourhood neighbourhood(String key) {
    Shown shown = known.get(key);
    return shown == null ? null : shown.neighbourhood();
  }

  private void look(Collection<String> keys) throws IOException {
    Set<String> asked = new HashSet<>(keys);
    asked.removeIf(key -> !looked.add(key));
    for (Map.Entry<Integer, Set<String>> each : buckets.group(asked).entrySet()) {
      known.putAll(before.find(each.getKey(), each.getValue()));
    }
  }

  /**
   * The graph with all that was taken in.
   *
   * @param broken the first broken links before
   */
  EditedGraph graph(List<BrokenLink> broken, EditedPlaces places)
      throws IOException, PipelineNeededException {
    Set<String> changed = new TreeSet<>(edits.changed());
    before.requiredNavigation().sections().forEach(section -> changed.remove(section.key()));
    look(changed);
    PageClasses classes = new PageClasses(sources.edits().moved(), known);
    Set<String> gone = gone();
    changed.removeAll(gone);
    KnownPages.References found = pages.references().of(changed);
    Map<String, Shown> now = new TreeMap<>();
    for (String key : changed) {
      PageRef page = found.get(key);
      if (page.isContent()) {
        Neighbourhood around = edits.applied(page, neighbourhood(key));
        classes.count(key, around);
        now.put(key, new Shown(around, terms(page, places)));
      }
    }
    return new EditedGraph(
        before.with(now.values(), buckets).without(gone),
        now.keySet(),
        edits.counted().plus(classes.counted()),
        edits.broken(broken),
        ofIndexes);
  }

  /** The keys of all pages that are not there any more, also of those that came lately. */
  private Set<String> gone() {
    Set<String> gone = new HashSet<>(sources.gone());
    sources.edits().moved().stream()
        .filter(page -> page.now() == null)
        .forEach(page -> gone.add(page.key()));
    return gone;
  }

  private List<TermRef> terms(PageRef page, EditedPlaces places) {
    Shown shown = known.get(page.key());
    if (moved.contains(page.key())) {
      return page.terms().stream().map(places::named).toList();
    }
    return shown == null ? List.of() : shown.terms();
  }
}
