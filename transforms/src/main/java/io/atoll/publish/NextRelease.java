package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagingFolder;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The release that is being made, beside the others. It gets exactly the files of its manifest:
 * those that are staged are moved, the others are shared with the current release. All of this
 * comes before the manifest is sealed, so that publishing it is a rename and a switch, and a full
 * disk shows in time.
 */
final class NextRelease {
  private final Releases releases;
  private final Path current;
  private final StagingFolder staging;
  private final Disk disk;
  private final Set<Path> made = new HashSet<>();

  NextRelease(SiteFolders folders, Disk disk) {
    this.releases = new Releases(folders, disk);
    this.current = folders.publishedFolder();
    this.staging = new StagingFolder(folders);
    this.disk = disk;
  }

  /**
   * Adds the files of one part. The first release needs no part: its staging folder becomes it.
   *
   * @param old the files of the current release in this part, by path
   */
  void add(Iterable<OutputFile> files, Map<String, OutputFile> old) throws IOException {
    if (releases.current().isPresent()) {
      for (OutputFile file : files) {
        add(file, old.get(file.path()));
      }
    }
  }

  /**
   * Adds the files of one part to a release that is not the first.
   *
   * @param old the files of the current release in this part, by path
   * @param edited the paths of those that may be staged; all others are those of the current
   *     release
   */
  void addEdited(Iterable<OutputFile> files, Map<String, OutputFile> old, Set<String> edited)
      throws IOException {
    for (OutputFile file : files) {
      if (edited.contains(file.path())) {
        add(file, old.get(file.path()));
      } else {
        share(file, target(file));
      }
    }
  }

  /** Where a file is to lie, in a folder that is there. */
  private Path target(OutputFile file) throws IOException {
    Path target = releases.next().resolve(file.path());
    makeFolder(target.getParent());
    return target;
  }

  private void add(OutputFile file, @Nullable OutputFile before) throws IOException {
    Path target = target(file);
    Path staged = staging.of(file.path());
    if (Files.exists(staged)) {
      disk.replace(staged, target);
    } else if (before != null && before.digest().equals(file.digest())) {
      share(file, target);
    } else if (!Files.exists(target)) {
      throw lost(file);
    }
  }

  private void share(OutputFile file, Path target) throws IOException {
    try {
      disk.share(current.resolve(file.path()), target);
    } catch (NoSuchFileException e) {
      throw lost(file);
    } catch (FileAlreadyExistsException e) {
      // An attempt that the engine repeats has done it.
    }
  }

  private static IOException lost(OutputFile file) {
    return new IOException(
        file.path()
            + " is missing from the current release and was not made anew;"
            + " mend what failed, and build again with --clean");
  }

  private void makeFolder(@Nullable Path folder) throws IOException {
    if (folder != null && made.add(folder)) {
      disk.makeFolders(folder);
    }
  }

  /** Makes it whole once all parts have been added to the manifest. */
  void complete(Manifest manifest, ManifestParts parts) throws IOException {
    Path parent = releases.next().getParent();
    makeFolder(parent);
    if (releases.current().isPresent() || !Files.exists(staging.tree())) {
      makeFolder(releases.next());
    } else if (!isMoved()) {
      for (int part = 0; part < parts.count(); part++) {
        for (OutputFile file : manifest.read(part).values()) {
          add(file, null);
        }
      }
    }
  }

  private boolean isMoved() throws IOException {
    try {
      disk.rename(staging.tree(), releases.next());
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      return false;
    }
  }
}
