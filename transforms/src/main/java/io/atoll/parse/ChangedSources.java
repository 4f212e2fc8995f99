package io.atoll.parse;

import io.atoll.model.PageRef;
import io.atoll.parse.EditedSource.State;
import io.atoll.store.CheckedRecords;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources that are others than when all were parsed, that have come since, or have gone; as a
 * file of the manifest. What is stored of their bodies is not what they hold.
 */
final class ChangedSources {
  private static final String FILE = "edited";

  private final SiteFolders folders;
  private final Map<String, EditedSource> byKey = new HashMap<>();
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

  Collection<EditedSource> all() {
    return byKey.values();
  }

  /** What has become of the source of a key; null if it is as it was. */
  @Nullable EditedSource get(String key) {
    return byKey.get(key);
  }

  /** Takes in a source that has changed in its place. */
  void put(KnownSource now, boolean isRetitled) {
    EditedSource earlier = byKey.get(now.file().key());
    boolean wasRetitled = earlier != null && earlier.isRetitled();
    boolean hasCome = earlier != null && earlier.state() == State.COME;
    put(now, hasCome ? State.COME : State.CHANGED, isRetitled || wasRetitled);
  }

  /** Takes in a source that has come, or come back. */
  void come(KnownSource now) {
    put(now, byKey.containsKey(now.file().key()) ? State.CHANGED : State.COME, false);
  }

  /** Takes in that a source has gone. */
  void go(KnownSource before) {
    String key = before.file().key();
    EditedSource earlier = byKey.get(key);
    if (earlier != null && earlier.state() == State.COME) {
      byKey.remove(key);
      isChanged = true;
    } else {
      put(before, State.GONE, false);
    }
  }

  private void put(KnownSource now, State state, boolean isRetitled) {
    byKey.put(now.file().key(), new EditedSource(now, state, isRetitled));
    isChanged = true;
  }

  /** The titles of all pages among them, by key. */
  Map<String, String> titles() {
    Map<String, String> titles = new HashMap<>();
    byKey.forEach((key, source) -> titles.put(key, source.now().page().title()));
    return titles;
  }

  /** The pages of those that have had another title. */
  List<PageRef> retitled() {
    return pages(EditedSource::isRetitled);
  }

  /** The keys of those that have gone. */
  Set<String> gone() {
    return pages(EditedSource::isGone).stream().map(PageRef::key).collect(Collectors.toSet());
  }

  private List<PageRef> pages(Predicate<EditedSource> wanted) {
    return byKey.values().stream().filter(wanted).map(each -> each.now().page()).toList();
  }

  /** Leaves them to the next build, in the manifest that is being made. */
  void write() throws IOException {
    if (isChanged) {
      records(folders.nextManifest().toString())
          .write(FILE, byKey.values().stream().sorted(Comparator.comparing(EditedSource::key)));
    }
  }
}
