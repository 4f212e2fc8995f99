package io.atoll.graph;

import io.atoll.model.CodePoints;
import io.atoll.model.EdgeKind;
import io.atoll.model.EditedLinks;
import io.atoll.model.Neighbourhood;
import io.atoll.model.Neighbours;
import io.atoll.model.PageEdges;
import io.atoll.model.PageEdges.PageClass;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import io.atoll.model.Tally;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a few pages with edited links change in the graph of a site whose last build is known. New
 * links are resolved if they mean a page by its path, which no other can have; links that mean it
 * by another name, a file or nothing are left to {@link ResolveLinks}.
 */
public final class LinkEdits {
  private final LinkNames names;
  private final boolean withSources;
  private final Map<String, ResolvedLinks> resolved = new HashMap<>();
  private final Map<String, Incoming> incoming = new TreeMap<>();
  private Tally counted = new Tally(Map.of());

  /** How the links to one page have changed. */
  private static final class Incoming {
    private final Set<String> gained = new TreeSet<>(CodePoints.ORDER);
    private final Set<String> lost = new TreeSet<>(CodePoints.ORDER);
    private long edges;

    long pages() {
      return (long) gained.size() - lost.size();
    }
  }

  /**
   * Edits of a site.
   *
   * @param basePath the base URL's own path, without a slash at its end
   * @param withSources whether a template shows which pages link to one
   */
  public LinkEdits(String basePath, boolean withSources) {
    this.names = new LinkNames(basePath);
    this.withSources = withSources;
  }

  /** The keys of all pages that the new links of a page may mean. */
  public Set<String> asked(EditedLinks page) {
    Set<String> asked = new TreeSet<>();
    for (PageLink link : page.now().links()) {
      if (page.before().links().stream().noneMatch(old -> old.meansLike(link))) {
        asked.addAll(names.keys(page.now(), link));
      }
    }
    return asked;
  }

  /**
   * Takes in a page.
   *
   * @param before where its links have led
   * @param pages the pages that were {@link #asked} for, by key; those missing are no pages
   * @throws PipelineNeededException if one of its links leads nowhere, or a new one elsewhere than
   *     to a page by its path
   */
  public void enter(EditedLinks page, ResolvedLinks before, Map<String, Target> pages)
      throws PipelineNeededException {
    ResolvedLinks old = before.padded(page.before().links().size());
    List<@Nullable Target> targets = new ArrayList<>();
    for (PageLink link : page.now().links()) {
      targets.add(target(page, link, old, pages));
    }
    ResolvedLinks now = new ResolvedLinks(page.now().key(), targets);
    requireWhole(page.before(), old);
    requireWhole(page.now(), now);
    resolved.put(now.key(), now);
    addEdges(LinkResolver.edges(page.before(), old), LinkResolver.edges(page.now(), now), page);
  }

  private @Nullable Target target(
      EditedLinks page, PageLink link, ResolvedLinks old, Map<String, Target> pages)
      throws PipelineNeededException {
    List<PageLink> before = page.before().links();
    for (int i = 0; i < before.size(); i++) {
      if (before.get(i).meansLike(link)) {
        return old.targets().get(i);
      }
    }
    for (String key : names.keys(page.now(), link)) {
      Target found = pages.get(key);
      if (found != null) {
        return found;
      }
    }
    throw new PipelineNeededException(
        page.now().place() + " has a new link that names no page by its path: " + link.raw());
  }

  private static void requireWhole(PageLinks page, ResolvedLinks links)
      throws PipelineNeededException {
    PipelineNeededException.unless(
        LinkResolver.broken(page, links).isEmpty(),
        page.place() + " has links that lead nowhere, and others of its links were edited");
  }

  private void addEdges(List<Target> before, List<Target> now, EditedLinks page) {
    String key = page.now().key();
    before.forEach(target -> to(target).edges--);
    now.forEach(target -> to(target).edges++);
    Set<String> left = keys(before);
    Set<String> reached = keys(now);
    reached.stream().filter(to -> !left.contains(to)).forEach(to -> of(to).gained.add(key));
    left.stream().filter(to -> !reached.contains(to)).forEach(to -> of(to).lost.add(key));
    counted = counted.plus(Tally.of("links", now.size() - before.size()));
  }

  private Incoming to(Target target) {
    return of(target.key());
  }

  private Incoming of(String key) {
    return incoming.computeIfAbsent(key, k -> new Incoming());
  }

  private static Set<String> keys(List<Target> targets) {
    Set<String> keys = new TreeSet<>();
    targets.forEach(target -> keys.add(target.key()));
    return keys;
  }

  /** The keys of all pages of which links, or the links to them, are others now. */
  public Set<String> changed() {
    Set<String> changed = new TreeSet<>(resolved.keySet());
    incoming.forEach(
        (key, links) -> {
          if (links.edges != 0 || !links.gained.isEmpty() || !links.lost.isEmpty()) {
            changed.add(key);
          }
        });
    return Collections.unmodifiableSet(changed);
  }

  /**
   * What a changed page shows now.
   *
   * @param before what it showed; null if it was an island
   * @throws PipelineNeededException if it is not known any more who else links to it
   */
  public Neighbourhood applied(String key, @Nullable Neighbourhood before)
      throws PipelineNeededException {
    Neighbourhood old = before == null ? Neighbourhood.ofIsland(key) : before;
    ResolvedLinks links = resolved.getOrDefault(key, old.links());
    Incoming change = incoming.getOrDefault(key, new Incoming());
    PageEdges edges =
        old.edges()
            .with(
                EdgeKind.LINK,
                old.edges().in().getOrDefault(EdgeKind.LINK, 0L) + change.edges,
                links.pages());
    Neighbourhood now =
        old.linked(links, backlinks(old, change), old.backlinkCount() + change.pages(), edges);
    count(old.edges().pageClass(), edges.pageClass(), before == null);
    return now;
  }

  private List<String> backlinks(Neighbourhood old, Incoming change)
      throws PipelineNeededException {
    if (!withSources) {
      return List.of();
    }
    PipelineNeededException.unless(
        change.lost.isEmpty() || old.backlinkCount() == old.backlinks().size(),
        "a link is gone to " + old.key() + ", which shows the first of many that link to it");
    Set<String> all = new TreeSet<>(CodePoints.ORDER);
    all.addAll(old.backlinks());
    all.removeAll(change.lost);
    all.addAll(change.gained);
    return all.stream().limit(Neighbours.MAX_BACKLINKS).toList();
  }

  private void count(PageClass before, PageClass now, boolean isNew) {
    counted = counted.plus(counts(before, -1)).plus(counts(now, 1));
    if (isNew) {
      counted = counted.plus(new Tally(Map.of(Tally.SHOWING, 1L, "joined", 1L)));
    }
  }

  private static Tally counts(PageClass of, long pages) {
    return new Tally(
        Map.of(
            of == PageClass.ISLAND ? "islands" : "connected",
            pages,
            "hubs",
            of == PageClass.HUB ? pages : 0));
  }

  /** By how much the counts of the last build have changed with what was taken in and applied. */
  public Tally counted() {
    return counted;
  }
}
