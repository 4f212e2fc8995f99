package io.atoll.graph;

import io.atoll.model.BrokenLink;
import io.atoll.model.CodePoints;
import io.atoll.model.Fingerprint;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageLinks;
import io.atoll.model.ResolvedLinks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Resolves the links of a page, once it is known who has the names that they may mean. */
final class LinkResolver {
  private static final Comparator<Target> ORDER =
      Comparator.comparing((Target target) -> !target.isPage())
          .thenComparing(Target::key, CodePoints.ORDER)
          .thenComparing(Target::url, CodePoints.ORDER)
          .thenComparing(Target::title, CodePoints.ORDER);

  private final LinkNames names;
  private final Map<Fingerprint, List<Target>> known;

  LinkResolver(LinkNames names, Map<Fingerprint, List<Target>> known) {
    this.names = names;
    this.known = known;
  }

  /** Of all targets under one name, the two first: enough to tell one from several. */
  static List<Target> choose(List<Target> targets) {
    return targets.stream().distinct().sorted(ORDER).limit(2).toList();
  }

  ResolvedLinks resolve(PageLinks page) {
    List<@Nullable Target> targets = new ArrayList<>();
    for (PageLink link : page.links()) {
      targets.add(resolve(page, link));
    }
    return new ResolvedLinks(page.key(), targets);
  }

  private @Nullable Target resolve(PageLinks page, PageLink link) {
    for (LinkNames.Attempt attempt : names.attempts(page, link)) {
      Target target = attempt(attempt);
      if (target != null) {
        return target;
      }
    }
    return null;
  }

  /** A single name means the first that has it; several names mean the only one that has any. */
  private @Nullable Target attempt(LinkNames.Attempt attempt) {
    Set<Target> found = new LinkedHashSet<>();
    for (String name : attempt.names()) {
      found.addAll(known.getOrDefault(Fingerprint.of(name), List.of()));
    }
    boolean clear = found.size() == 1 || (attempt.names().size() == 1 && !found.isEmpty());
    return clear ? found.iterator().next() : null;
  }

  /** The page's links that are edges; a link to a file or a generated list is none. */
  static List<Target> edges(PageLinks page, ResolvedLinks resolved) {
    List<Target> edges = new ArrayList<>();
    for (int i = 0; i < page.links().size(); i++) {
      Target target = resolved.targets().get(i);
      if (target != null && isEdge(page.links().get(i), target)) {
        edges.add(target);
      }
    }
    return edges;
  }

  private static boolean isEdge(PageLink link, Target target) {
    return link.form() != PageLink.Form.IMAGE && target.isPage();
  }

  /** The page's links that lead nowhere. */
  static List<BrokenLink> broken(PageLinks page, ResolvedLinks resolved) {
    List<BrokenLink> broken = new ArrayList<>();
    for (int i = 0; i < page.links().size(); i++) {
      PageLink link = page.links().get(i);
      if (resolved.targets().get(i) == null && link.form() != PageLink.Form.IMAGE) {
        broken.add(new BrokenLink(page.place(), link.line(), link.raw()));
      }
    }
    return broken;
  }
}
