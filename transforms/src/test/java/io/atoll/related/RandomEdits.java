package io.atoll.related;

import io.atoll.model.PageChange;
import io.atoll.model.PageRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** A site of random pages of which a few come, go, or change their terms, date or content. */
final class RandomEdits {
  private final Random random;
  private final int tags;
  private final int mostTerms;
  private final Map<String, PageRef> before = new LinkedHashMap<>();
  private final Map<String, PageRef> now;

  RandomEdits(Random random, int count, int tags, int mostTerms) {
    this.random = random;
    this.tags = tags;
    this.mostTerms = mostTerms;
    RandomTags.pages(random, count, tags, mostTerms).forEach(page -> before.put(page.key(), page));
    now = new LinkedHashMap<>(before);
    for (int i = random.nextInt(4); i >= 0; i--) {
      edit(any(), i);
    }
  }

  private PageRef any() {
    List<PageRef> pages = List.copyOf(now.values());
    return pages.get(random.nextInt(pages.size()));
  }

  private void edit(PageRef page, int number) {
    String key = page.key();
    switch (random.nextInt(5)) {
      case 0 -> now.remove(key);
      case 1 -> now.put(key, random(key));
      case 2 -> now.put(key, random(key).withTerms(page.terms()));
      case 3 -> now.put(key, page.withDigest("edited"));
      default -> come((random.nextBoolean() ? "a" : "z") + number);
    }
  }

  private void come(String key) {
    now.put(key, random(key));
  }

  private PageRef random(String key) {
    return RandomTags.page(random, key, tags, mostTerms);
  }

  List<PageRef> before() {
    return List.copyOf(before.values());
  }

  List<PageRef> now() {
    return List.copyOf(now.values());
  }

  /** The pages that differ, by comparison. */
  List<PageChange> changes() {
    Set<String> keys = new LinkedHashSet<>(before.keySet());
    keys.addAll(now.keySet());
    List<PageChange> changes = new ArrayList<>();
    for (String key : keys) {
      PageChange change = new PageChange(before.get(key), now.get(key));
      if (change.before() == null || !change.before().equals(change.now())) {
        changes.add(change);
      }
    }
    return changes;
  }
}
