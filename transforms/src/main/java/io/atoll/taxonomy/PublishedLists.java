package io.atoll.taxonomy;

import io.atoll.model.Encoded;
import io.atoll.model.Listed;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The published pages of those lists that may change. They stay in their bytes until their list's
 * turn has come: decoded, each key takes three times its bytes, and each page holds an owner.
 */
public final class PublishedLists {
  private final Map<String, List<Encoded<Listed>>> pages = new HashMap<>();
  private final List<Listed> taxonomies = new ArrayList<>();
  private long entries;

  /** Takes in a page of a list, in any order; by several threads. */
  public void add(Listed page) {
    if (page.frame().owner().kind() == PageRef.Kind.TAXONOMY) {
      addTaxonomy(page);
    } else {
      add(page, Encoded.of(page, Listed.WIRE));
    }
  }

  private synchronized void addTaxonomy(Listed page) {
    taxonomies.add(page);
  }

  private synchronized void add(Listed page, Encoded<Listed> bytes) {
    pages.computeIfAbsent(name(page.frame().owner()), n -> new ArrayList<>()).add(bytes);
    entries += page.entries().size();
  }

  private static String name(PageRef owner) {
    return owner.kind() + ":" + owner.key();
  }

  /** How many entries all of them have. */
  public synchronized long entries() {
    return entries;
  }

  /** The pages that list the terms of taxonomies. */
  List<Listed> taxonomies() {
    return taxonomies;
  }

  /** The pages of a list, in order; they are forgotten here. */
  List<Listed> take(ListId id) {
    List<Encoded<Listed>> all = pages.remove(id.name());
    if (all == null) {
      return List.of();
    }
    PageRef owner = all.get(0).decoded(Listed.WIRE).frame().owner();
    return all.stream()
        .map(page -> page.decoded(Listed.WIRE).ownedBy(owner))
        .sorted(Comparator.comparingInt(page -> page.frame().position()))
        .toList();
  }
}
