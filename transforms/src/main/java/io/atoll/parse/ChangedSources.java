package io.atoll.parse;

import io.atoll.model.PageLink;
import io.atoll.store.CheckedRecords;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The sources whose references or links have changed since all were parsed, as a file of the
 * manifest.
 */
final class ChangedSources {
  private static final String FILE = "edited";

  private final SiteFolders folders;
  private final Map<String, EditedSource> byKey = new TreeMap<>();
  private boolean isChanged;

  private ChangedSources(SiteFolders folders) {
    this.folders = folders;
  }

  /** Those of the published site. */
  static ChangedSources of(SiteFolders folders) throws IOException {
    ChangedSources sources = new ChangedSources(folders);
    records(folders.publishedManifest().toString())
        .read(FILE)
        .ifPresent(all -> all.forEach(each -> sources.byKey.put(each.key(), each)));
    return sources;
  }

  private static CheckedRecords<EditedSource> records(String manifest) {
    return new CheckedRecords<>(manifest, EditedSource.WIRE);
  }

  int count() {
    return byKey.size();
  }

  /** What is known now of the source of a key; null if it has not changed. */
  @Nullable KnownSource get(String key) {
    EditedSource changed = byKey.get(key);
    return changed == null ? null : changed.now();
  }

  /** Takes in a change. */
  void put(KnownSource now, boolean isRetitled) {
    String key = now.file().key();
    EditedSource earlier = byKey.get(key);
    boolean wasRetitled = earlier != null && earlier.isRetitled();
    byKey.put(key, new EditedSource(now, isRetitled || wasRetitled));
    isChanged = true;
  }

  /** The titles of all, by key. */
  Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    byKey.forEach((key, source) -> titles.put(key, source.now().page().title()));
    return titles;
  }

  /** The keys of those that have had another title. */
  Set<String> retitled() {
    Set<String> keys = new HashSet<>();
    byKey.values().stream().filter(EditedSource::isRetitled).forEach(each -> keys.add(each.key()));
    return keys;
  }

  /** Whether one of their links is wanted. */
  boolean anyLink(Predicate<PageLink> wanted) {
    return byKey.values().stream().flatMap(each -> each.now().links().stream()).anyMatch(wanted);
  }

  /** Leaves them to the next build, in the manifest that is being made. */
  void write() throws IOException {
    if (isChanged) {
      records(folders.nextManifest().toString()).write(FILE, byKey.values());
    }
  }
}
