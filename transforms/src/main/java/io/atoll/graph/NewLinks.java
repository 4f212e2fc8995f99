package io.atoll.graph;

import io.atoll.model.EditedLinks;
import io.atoll.model.PageLink;
import io.atoll.model.PageLink.Meaning;
import io.atoll.model.PageLinks;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells the links of an edited page that may lead where none of its links has led. */
final class NewLinks {
  private NewLinks() {}

  /** Those of an edited page, each meaning once. */
  static PageLinks of(EditedLinks page) {
    Set<Meaning> known = new HashSet<>(kept(page));
    return page.now()
        .with(page.now().links().stream().filter(link -> known.add(link.meaning())).toList());
  }

  /** The others. */
  static PageLinks without(EditedLinks page) {
    Set<Meaning> known = kept(page);
    Predicate<PageLink> isKept = link -> known.contains(link.meaning());
    return page.now().with(page.now().links().stream().filter(isKept).toList());
  }

  /** The meanings of the links before, which have led where they lead; none if it has moved. */
  static Set<Meaning> kept(EditedLinks page) {
    return isInPlace(page)
        ? page.before().links().stream().map(PageLink::meaning).collect(Collectors.toSet())
        : Set.of();
  }

  private static boolean isInPlace(EditedLinks page) {
    return page.before().url().equals(page.now().url())
        && page.before().source().equals(page.now().source());
  }
}
