package io.atoll.render;

import io.atoll.bucket.BlockGroup;
import io.atoll.bucket.Fact;
import io.atoll.model.Encoded;
import io.atoll.model.Fingerprint;
import io.atoll.model.Neighbourhood;
import io.atoll.model.Neighbours;
import io.atoll.model.PageRef;
import io.atoll.model.TermRef;
import io.atoll.model.Wire;
import io.atoll.render.ShownPages.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the pages of one bucket show of others, until all of them are rendered. */
final class Surroundings {
  private static final Wire<Fact<Encoded<PageRef>>> PAGE = Fact.wire(Encoded.wire(PageRef.WIRE));

  private final Map<String, Neighbourhood> neighbourhoods = new HashMap<>();
  private final Map<Fingerprint, Encoded<PageRef>> pages = new HashMap<>();
  private final Map<String, TermRef> terms = new HashMap<>();

  /** Takes in the neighbourhoods of the bucket's pages, the neighbours and the terms' names. */
  Surroundings(BlockGroup group) {
    group.records(Neighbourhood.WIRE).forEach(each -> neighbourhoods.put(each.key(), each));
    group.records(PAGE).forEach(fact -> pages.put(fact.name(), fact.value()));
    group.records(TermRef.WIRE).forEach(term -> terms.put(term.key(), term));
  }

  Neighbours of(PageRef page) {
    Neighbourhood found = neighbourhoods.get(page.key());
    List<TermRef> named = named(page.terms());
    if (found == null) {
      return new Neighbours(List.of(), named, List.of(), null, null, List.of(), 0);
    }
    return neighbours(found, named, this::required);
  }

  /** What a page shows of others, with the references to them. */
  static Neighbours neighbours(
      Neighbourhood found, List<TermRef> terms, Function<String, PageRef> pages) {
    return new Neighbours(
        found.links().targets(),
        terms,
        all(found.related(), pages),
        page(found.previous(), pages),
        page(found.next(), pages),
        all(found.backlinks(), pages),
        found.backlinkCount());
  }

  /** What a page shows, for the next build; null if nothing. */
  @Nullable Shown shown(PageRef page) {
    Neighbourhood found = neighbourhoods.get(page.key());
    return found == null ? null : new Shown(found, named(page.terms()));
  }

  /** The terms under their display names. */
  List<TermRef> named(List<TermRef> own) {
    return own.stream().map(term -> terms.getOrDefault(term.key(), term)).toList();
  }

  private static List<PageRef> all(List<String> keys, Function<String, PageRef> pages) {
    return keys.stream().map(pages).toList();
  }

  private static @Nullable PageRef page(@Nullable String key, Function<String, PageRef> pages) {
    return key == null ? null : pages.apply(key);
  }

  private PageRef required(String key) {
    Encoded<PageRef> page = pages.get(Fingerprint.of(key));
    if (page == null) {
      throw new IllegalStateException("no reference has arrived for the neighbour " + key);
    }
    return page.decoded(PageRef.WIRE);
  }
}
