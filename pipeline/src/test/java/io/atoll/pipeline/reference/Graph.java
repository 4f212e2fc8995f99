package io.atoll.pipeline.reference;

import io.atoll.model.CodePoints;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Form;
import io.atoll.model.PageLink.Target;
import io.atoll.model.PageRef;
import io.atoll.model.StoredPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The links of all bodies, resolved: where each leads, who links to whom, and what is broken. */
final class Graph {
  private final Map<String, List<@Nullable Target>> targets = new HashMap<>();
  private final Map<String, SortedMap<String, PageRef>> backlinks = new HashMap<>();
  private final Map<String, Integer> incoming = new HashMap<>();
  private final Map<String, Integer> outgoing = new HashMap<>();
  private final List<BrokenLink> broken = new ArrayList<>();

  Graph(List<PageRef> pages, Map<String, StoredPage> bodies, LinkResolver resolver) {
    for (PageRef page : pages) {
      List<@Nullable Target> found = new ArrayList<>();
      for (PageLink link : bodies.getOrDefault(page.key(), StoredPage.EMPTY).links()) {
        Destination destination = resolver.resolve(link, page);
        found.add(destination == null ? null : destination.target());
        count(page, link, destination);
      }
      targets.put(page.key(), found);
    }
  }

  private void count(PageRef page, PageLink link, @Nullable Destination destination) {
    if (destination == null) {
      if (link.form() != Form.IMAGE) {
        broken.add(new BrokenLink("content/" + page.source(), link.line(), link.target()));
      }
    } else if (destination.page() != null) {
      String key = destination.page().key();
      incoming.merge(key, 1, Integer::sum);
      outgoing.merge(page.key(), 1, Integer::sum);
      backlinks
          .computeIfAbsent(key, absent -> new TreeMap<>(CodePoints.ORDER))
          .put(page.key(), page);
    }
  }

  /** Where the links of a page lead, by their numbers. */
  List<@Nullable Target> targets(PageRef page) {
    return targets.getOrDefault(page.key(), List.of());
  }

  /** How many links lead to the page; a repeated one counts each time. */
  int incoming(PageRef page) {
    return incoming.getOrDefault(page.key(), 0);
  }

  /** How many links lead from the page to pages. */
  int outgoing(PageRef page) {
    return outgoing.getOrDefault(page.key(), 0);
  }

  /** The pages that link to a page, by key. */
  List<PageRef> backlinks(PageRef page) {
    return List.copyOf(backlinks.getOrDefault(page.key(), new TreeMap<>()).values());
  }

  List<BrokenLink> broken() {
    return broken;
  }

  long resolved() {
    return outgoing.values().stream().mapToLong(Integer::longValue).sum();
  }
}
