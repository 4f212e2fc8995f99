package io.atoll.publish;

import io.atoll.storage.Locations;
import io.atoll.store.FolderTree;
import io.atoll.store.SiteFolders;
import io.atoll.store.StagingFolder;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The files of an output that is the site itself: first staged ones are placed, then others are
 * deleted, and then those are placed in whose way these were. Each step may be repeated.
 */
final class OutputTree {
  private final Disk disk;
  private final Path output;
  private final StagingFolder staging;
  private final ReplacedFiles replaced;
  private final List<String> blocked = Collections.synchronizedList(new ArrayList<>());

  OutputTree(SiteFolders folders, Disk disk) throws IOException {
    this.disk = disk;
    this.output = folders.outputFolder().normalize();
    this.staging = new StagingFolder(folders);
    this.replaced = ReplacedFiles.of(output);
  }

  /** Moves those of these files that are staged into the output, where nothing is in their way. */
  void place(Collection<String> paths) throws IOException {
    EachFile.in(
        output,
        paths,
        path -> {
          if (!isPlaced(path)) {
            blocked.add(path);
          }
        });
  }

  /**
   * Moves the rest.
   *
   * @throws IOException if something is still in the way of one
   */
  void placeBlocked() throws IOException {
    for (String path : blocked) {
      if (!isPlaced(path)) {
        throw new IOException(
            "cannot publish " + path + ": a file or folder that Atoll did not write is there");
      }
    }
  }

  /** Moves a staged file into the output; false if a folder or file is in its way. */
  private boolean isPlaced(String path) throws IOException {
    Path staged = staging.of(path);
    if (!Files.exists(staged)) {
      return true;
    }
    Path target = output.resolve(path);
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !makeFolder(folder)) {
      return false;
    }
    replaced.hold(target, () -> disk.replace(staged, target));
    leave(staged.getParent());
    return true;
  }

  /** Deletes the folder of a staged file with the last one, while other files are waited for. */
  private void leave(@Nullable Path folder) throws IOException {
    if (folder != null && Locations.isLocal(folder) && staging.isInTree(folder)) {
      disk.deleteIfEmpty(folder);
    }
  }

  private boolean makeFolder(Path folder) throws IOException {
    try {
      disk.makeFolders(folder);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (FileSystemException e) {
      if (String.valueOf(e.getReason()).contains("Not a directory")) {
        return false;
      }
      throw e;
    }
  }

  /**
   * Deletes those of these files that are there, and the folders above them that have become empty;
   * returns how many files were deleted.
   */
  long delete(Collection<String> paths) throws IOException {
    List<Path> files = paths.stream().map(this::target).filter(this::isInside).toList();
    AtomicLong deleted = new AtomicLong();
    EachFile.in(
        output,
        files,
        file -> {
          if (Files.isRegularFile(file)) {
            disk.delete(file);
            deleted.incrementAndGet();
          }
        });
    prune(files);
    return deleted.get();
  }

  private Path target(String path) {
    return output.resolve(path).normalize();
  }

  private boolean isInside(Path file) {
    return file.startsWith(output) && !file.equals(output);
  }

  /** An attempt that was broken off may have deleted the files, or some of the folders. */
  private void prune(List<Path> files) throws IOException {
    for (Path folder : above(files)) {
      if (Files.isDirectory(folder) && FolderTree.isEmpty(folder)) {
        disk.delete(folder);
      }
    }
  }

  /** The folders that files lie in, those within others first. */
  private Set<Path> above(List<Path> files) {
    Set<Path> folders = new TreeSet<>(Comparator.reverseOrder());
    for (Path file : files) {
      Path folder = file.getParent();
      while (folder != null && isInside(folder) && folders.add(folder)) {
        folder = folder.getParent();
      }
    }
    return folders;
  }
}
