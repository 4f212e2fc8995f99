package io.atoll.graph;

import io.atoll.model.EditedLinks;
import io.atoll.model.Fingerprint;
import io.atoll.model.ListPage;
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
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Where the new links of a few edited pages lead, in a site of which nothing else has changed. Most
 * name a page by its key, or a file; only if one does not, all pages must be looked at.
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
    return added.computeIfAbsent(page.now().key(), key -> NewLinks.of(page));
  }

  /** The keys of all pages that new links of the page may mean by their path. */
  public Set<String> keys(EditedLinks page) {
    return all(page, names::keys);
  }

  /** The paths of all files that they may mean. */
  public Set<String> files(EditedLinks page) {
    return all(page, names::files);
  }

  private Set<String> all(EditedLinks page, BiFunction<PageLinks, PageLink, List<String>> meant) {
    PageLinks added = added(page);
    Set<String> all = new TreeSet<>();
    added.links().forEach(link -> all.addAll(meant.apply(added, link)));
    return all;
  }

  /** Whether all new links of the page mean pages that have been found. */
  public boolean isOver(EditedLinks page) {
    return !resolver().resolve(added(page)).targets().contains(null);
  }

  /**
   * Wants all that the new links of the page may mean, also by other names.
   *
   * @return the URLs among them
   */
  public Set<String> want(EditedLinks page) {
    PageLinks added = added(page);
    for (PageLink link : added.links()) {
      names.attempts(added, link).forEach(attempt -> wanted.addAll(attempt.names()));
    }
    return all(page, names::urls);
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

  /**
   * Takes in a file that is copied.
   *
   * @param path by which links mean it
   * @param url where it is published
   */
  public void foundFile(String path, String url) {
    put(LinkNames.file(path), Target.file(url));
  }

  /** Takes in a page of a list. */
  public void found(ListPage list) {
    Target target = new Target(false, "", list.url(), list.owner().title());
    put(LinkNames.generated(list.url()), target);
  }

  /** Takes in a file that Atoll makes. */
  public void foundGenerated(String url) {
    put(LinkNames.generated(url), Target.file(url));
  }

  /** Takes in what Atoll makes of any site that has these taxonomies. */
  public void offerGenerated(Collection<String> taxonomies) {
    NameTargets.generated(taxonomies).forEach(this::foundGenerated);
  }

  /** Takes in that there is something at a path or URL, if nothing else is known of that. */
  public void foundElsewhere(String place) {
    for (String name : List.of(LinkNames.file(place), LinkNames.generated(place))) {
      known.putIfAbsent(Fingerprint.of(name), List.of(ELSEWHERE));
    }
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
   * @throws PipelineNeededException if a new one leads to what is not known well enough
   */
  public ResolvedLinks resolved(EditedLinks page, ResolvedLinks before)
      throws PipelineNeededException {
    PageLinks added = added(page);
    Map<Meaning, @Nullable Target> led = new HashMap<>();
    put(page.before(), before, led);
    led.keySet().retainAll(NewLinks.kept(page));
    put(added, resolver().resolve(added), led);
    List<@Nullable Target> targets = new ArrayList<>();
    for (PageLink link : page.now().links()) {
      Target target = led.get(link.meaning());
      if (ELSEWHERE.equals(target)) {
        throw new PipelineNeededException(
            page.now().place()
                + " has a new link that leads to neither a page nor a file: "
                + link.raw());
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
