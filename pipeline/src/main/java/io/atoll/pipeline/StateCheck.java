package io.atoll.pipeline;

import io.atoll.model.Reuse;
import io.atoll.publish.MendedManifest;
import io.atoll.site.SiteFingerprint;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedFile.Condition;
import io.atoll.store.Ignored;
import io.atoll.store.PageStore;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks before a pipeline is run whether the state is this site's and whole, so that workers need
 * not. The bodies are not read: they are checked one by one when they are.
 */
final class StateCheck {
  private final SiteFolders folders;
  private final StateLayout layout;
  private final List<Ignored> ignored = new ArrayList<>();

  StateCheck(SiteFolders folders, StateLayout layout) {
    this.folders = folders;
    this.layout = layout;
  }

  /** Clears away what cannot be used, and tells what it was. */
  List<Ignored> clear(SiteFingerprint made, Reuse reuse) throws IOException {
    if (reuse != Reuse.NOTHING) {
      Optional<Ignored> all = layout.foreign(made).or(this::damagedBodies);
      if (all.isPresent()) {
        ignored.add(all.get());
        layout.forget();
      } else {
        clearSources();
      }
    }
    ignored.addAll(MendedManifest.of(folders));
    return ignored;
  }

  /** A segment of which a worker found that it is damaged: then the others may be, too. */
  private Optional<Ignored> damagedBodies() {
    return damagedSegment(folders)
        .map(
            segment ->
                Ignored.of(
                    folders.inState("store").resolve(segment).toString(), Condition.DAMAGED));
  }

  /** The segment of bodies that a worker could not read back; empty if none was met. */
  static Optional<String> damagedSegment(SiteFolders folders) {
    return new PageStore(folders.inState("store").toString()).damaged();
  }

  private void clearSources() throws IOException {
    Path sources = folders.inState("sources");
    if (!Files.isDirectory(sources)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> listed = Files.list(sources)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      Condition condition = new CheckedFile(file.toString()).condition();
      if (condition != Condition.WHOLE) {
        ignored.add(Ignored.of(file.toString(), condition));
        Files.deleteIfExists(file);
      }
    }
  }
}
