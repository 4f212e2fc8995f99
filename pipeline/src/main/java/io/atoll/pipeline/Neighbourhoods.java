package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.GraphEdits;
import io.atoll.graph.LinkSearch;
import io.atoll.model.BrokenLink;
import io.atoll.model.Demand;
import io.atoll.model.EditedLinks;
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
  void enterLinks(LinkSearch search) throws IOException, PipelineNeededException {
    List<EditedLinks> relinked = sources.edits().relinked();
    look(relinked.stream().map(page -> page.now().key()).toList());
    for (EditedLinks page : relinked) {
      ResolvedLinks old = links(page);
      edits.links(page, old, search.resolved(page, old));
    }
  }

  private ResolvedLinks links(EditedLinks page) {
    String key = page.before().key();
    Neighbourhood around = neighbourhood(key);
    ResolvedLinks links = around == null ? new ResolvedLinks(key, List.of()) : around.links();
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
    KnownPages.Found found = pages.find(changed);
    Map<String, Shown> now = new TreeMap<>();
    for (String key : changed) {
      PageRef page = page(key, found);
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
        edits.broken(broken));
  }

  /** The keys of all pages that are not there any more, also of those that came lately. */
  private Set<String> gone() {
    Set<String> gone = new HashSet<>(sources.gone());
    sources.edits().moved().stream()
        .filter(page -> page.now() == null)
        .forEach(page -> gone.add(page.key()));
    return gone;
  }

  private static PageRef page(String key, KnownPages.Found found) throws PipelineNeededException {
    return found
        .taken(key)
        .orElseThrow(() -> new PipelineNeededException("the state has lost the page " + key));
  }

  private List<TermRef> terms(PageRef page, EditedPlaces places) {
    Shown shown = known.get(page.key());
    if (moved.contains(page.key())) {
      return page.terms().stream().map(places::named).toList();
    }
    return shown == null ? List.of() : shown.terms();
  }
}
