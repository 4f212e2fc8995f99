package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.graph.LinkEdits;
import io.atoll.model.Demand;
import io.atoll.model.EditedLinks;
import io.atoll.model.Navigation;
import io.atoll.model.Neighbourhood;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import io.atoll.parse.EditedSources;
import io.atoll.render.ShownPages;
import io.atoll.render.ShownPages.Shown;
import io.atoll.site.Site;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The graph of a site whose last build is known, after edits of links.
 *
 * @param shown what all pages show now
 * @param relinked the keys of those that show others than before
 * @param counted by how much the counts of the last build have changed
 */
record EditedGraph(ShownPages shown, Set<String> relinked, Tally counted) {

  /**
   * The graph after the edits of these sources.
   *
   * @param before what all pages showed
   * @throws PipelineNeededException if more of the graph must be known than who is edited
   */
  static EditedGraph of(EditedSources sources, ShownPages before, Site site, Buckets buckets)
      throws IOException, PipelineNeededException {
    if (sources.relinked().isEmpty()) {
      return new EditedGraph(before, Set.of(), new Tally(Map.of()));
    }
    return new Resolution(sources, before, site, buckets).graph();
  }

  /** What the edits of links come to. */
  private static final class Resolution {
    private final EditedSources sources;
    private final ShownPages before;
    private final Buckets buckets;
    private final Map<String, PageRef> sections;
    private final LinkEdits edits;

    Resolution(EditedSources sources, ShownPages before, Site site, Buckets buckets)
        throws IOException, PipelineNeededException {
      this.sources = sources;
      this.before = before;
      this.buckets = buckets;
      this.edits = new LinkEdits(site.config().basePath(), site.demands(Demand.BACKLINKS));
      this.sections = sections(before);
    }

    private static Map<String, PageRef> sections(ShownPages shown)
        throws IOException, PipelineNeededException {
      Navigation navigation =
          shown
              .navigation()
              .orElseThrow(() -> new PipelineNeededException("the state has lost the navigation"));
      return navigation.sections().stream().collect(Collectors.toMap(PageRef::key, page -> page));
    }

    EditedGraph graph() throws IOException, PipelineNeededException {
      resolve();
      Set<String> changed = new TreeSet<>(edits.changed());
      changed.removeAll(sections.keySet());
      Map<String, Shown> known = shown(changed);
      Map<String, Shown> now = new TreeMap<>();
      for (String key : changed) {
        now.put(key, applied(key, Optional.ofNullable(known.get(key))));
      }
      return new EditedGraph(before.with(now.values(), buckets), changed, edits.counted());
    }

    private void resolve() throws IOException, PipelineNeededException {
      Set<String> asked = new TreeSet<>();
      Set<String> edited = new TreeSet<>();
      for (EditedLinks page : sources.relinked()) {
        asked.addAll(edits.asked(page));
        edited.add(page.now().key());
      }
      Map<String, Target> targets = targets(asked);
      Map<String, Shown> shown = shown(edited);
      for (EditedLinks page : sources.relinked()) {
        edits.enter(page, links(page.now().key(), shown), targets);
      }
    }

    private Map<String, Target> targets(Set<String> asked) throws IOException {
      Map<String, Target> targets = new HashMap<>();
      EditedSources.Found found = sources.find(asked);
      for (String key : asked) {
        Optional.ofNullable(sections.get(key))
            .or(() -> found.taken(key))
            .ifPresent(page -> targets.put(key, Target.of(page)));
      }
      return targets;
    }

    private Map<String, Shown> shown(Collection<String> keys) throws IOException {
      Map<String, Shown> shown = new HashMap<>();
      for (Map.Entry<Integer, Set<String>> each : buckets.group(Set.copyOf(keys)).entrySet()) {
        shown.putAll(before.find(each.getKey(), each.getValue()));
      }
      return shown;
    }

    private static ResolvedLinks links(String key, Map<String, Shown> shown) {
      Shown page = shown.get(key);
      return page == null ? new ResolvedLinks(key, List.of()) : page.neighbourhood().links();
    }

    private Shown applied(String key, Optional<Shown> known) throws PipelineNeededException {
      Neighbourhood now = edits.applied(key, known.map(Shown::neighbourhood).orElse(null));
      return new Shown(now, known.map(Shown::terms).orElse(List.of()));
    }
  }
}
