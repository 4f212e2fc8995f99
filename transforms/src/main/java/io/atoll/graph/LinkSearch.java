package io.atoll.graph;

import io.atoll.model.EditedLinks;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Meaning;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.PageRef;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.ResolvedLinks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the new links of a few edited pages lead, in a site of which nothing else has changed. Most
 * name a page by its key; only if one does not, all pages must be looked at. Links to what is no
 * page are left to {@link ResolveLinks}.
 */
public final class LinkSearch {
  /** Stands for all that is no page. */
  private static final Target ELSEWHERE = Target.file("");

  private final LinkNames names;
  private final Set<String> wanted = new HashSet<>();
  private final Map<Fingerprint, List<Target>> known = new HashMap<>();
  private final Map<String, PageLinks> added = new HashMap<>();

  /** {@code basePath} is the base URL's own path, without a slash at its end. */
  public LinkSearch(String basePath) {
    this.names = new LinkNames(basePath);
  }

  private PageLinks added(EditedLinks page) {
    return added.computeIfAbsent(page.now().key(), key -> newLinks(page));
  }

  /** Those links of a page that mean what none of its links has meant. */
  private static PageLinks newLinks(EditedLinks page) {
    Set<Meaning> before = new HashSet<>();
    page.before().links().forEach(link -> before.add(link.meaning()));
    return page.now()
        .with(page.now().links().stream().filter(link -> before.add(link.meaning())).toList());
  }

  /** The keys of all pages that new links of the page may mean by their path. */
  public Set<String> keys(EditedLinks page) {
    Set<String> keys = new TreeSet<>();
    PageLinks added = added(page);
    added.links().forEach(link -> keys.addAll(names.keys(added, link)));
    return keys;
  }

  /** Whether all new links of the page mean pages that have been found. */
  public boolean isOver(EditedLinks page) {
    return !resolver().resolve(added(page)).targets().contains(null);
  }

  /**
   * Wants all that the new links of the page may mean, also by other names.
   *
   * @return the paths and URLs among them that files or lists may have
   */
  public Set<String> want(EditedLinks page) {
    Set<String> places = new TreeSet<>();
    PageLinks added = added(page);
    for (PageLink link : added.links()) {
      for (LinkNames.Attempt attempt : names.attempts(added, link)) {
        wanted.addAll(attempt.names());
        attempt.names().stream().flatMap(LinkNames::place).forEach(places::add);
      }
    }
    return places;
  }

  /** Takes in a page by those of its names that are wanted; by several threads. */
  public void offer(PageRef page) {
    for (String name : LinkNames.of(page)) {
      if (wanted.contains(name)) {
        put(name, Target.of(page));
      }
    }
  }

  /** Takes in a page that was asked for by its key. */
  public void found(PageRef page) {
    put(LinkNames.of(page).get(0), Target.of(page));
  }

  /** Takes in that a file or a list has this path or URL. */
  public void foundElsewhere(String place) {
    LinkNames.ofPlace(place).forEach(name -> put(name, ELSEWHERE));
  }

  /** Takes in what Atoll makes of any site that has these taxonomies. */
  public void offerGenerated(Collection<String> taxonomies) {
    NameTargets.generated(taxonomies).forEach(this::foundElsewhere);
  }

  private synchronized void put(String name, Target target) {
    Fingerprint fingerprint = Fingerprint.of(name);
    List<Target> targets = new ArrayList<>(known.getOrDefault(fingerprint, List.of()));
    targets.add(target);
    known.put(fingerprint, LinkResolver.choose(targets));
  }

  private LinkResolver resolver() {
    return new LinkResolver(names, known);
  }

  /**
   * The links of a page as they are now.
   *
   * @param before where they have led
   * @throws PipelineNeededException if a new one leads to what is no page
   */
  public ResolvedLinks resolved(EditedLinks page, ResolvedLinks before)
      throws PipelineNeededException {
    PageLinks added = added(page);
    Map<Meaning, @Nullable Target> led = new HashMap<>();
    put(page.before(), before, led);
    put(added, resolver().resolve(added), led);
    List<@Nullable Target> targets = new ArrayList<>();
    for (PageLink link : page.now().links()) {
      Target target = led.get(link.meaning());
      if (ELSEWHERE.equals(target)) {
        throw new PipelineNeededException(
            page.now().place() + " has a new link that leads to no page: " + link.raw());
      }
      targets.add(target);
    }
    return new ResolvedLinks(page.now().key(), targets);
  }

  private static void put(
      PageLinks page, ResolvedLinks resolved, Map<Meaning, @Nullable Target> led) {
    for (int i = 0; i < page.links().size(); i++) {
      led.put(page.links().get(i).meaning(), resolved.targets().get(i));
    }
  }
}
