package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.FolderTree;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Publishes a site where the last one lies: staged files are moved to their places, and those that
 * the site has no longer are deleted. Each step may be repeated.
 */
final class InPlace {
  private final Disk disk;
  private final Path output;
  private final Path staging;
  private long deleted;

  InPlace(SiteFolders folders, Disk disk) {
    this.disk = disk;
    this.output = folders.outputFolder();
    this.staging = folders.stagingFolder();
  }

  /** Brings the output from one manifest to the next; returns how many files were deleted. */
  long publish(Manifest next, Manifest published) throws IOException {
    if (isFirst()) {
      Path parent = output.toAbsolutePath().getParent();
      disk.makeFolders(parent == null ? output : parent);
      moveFolder(next, published);
    } else {
      apply(next, published);
    }
    next.replace(published, disk);
    return deleted;
  }

  private boolean isFirst() throws IOException {
    boolean absent = !Files.exists(output) || FolderTree.isEmpty(output);
    return absent && Files.isDirectory(staging);
  }

  /**
   * Moves all at once, which replaces an empty folder; file by file if the output is on another
   * file system, a mount point or a symbolic link.
   */
  private void moveFolder(Manifest next, Manifest published) throws IOException {
    try {
      disk.rename(staging, output);
    } catch (FileSystemException e) {
      disk.makeFolders(output);
      apply(next, published);
    }
  }

  private void apply(Manifest next, Manifest published) throws IOException {
    List<OutputFile> blocked = Collections.synchronizedList(new ArrayList<>());
    ManifestParts parts = next.parts();
    for (int part = 0; part < parts.count(); part++) {
      EachFile.in(
          output,
          next.read(part).values(),
          file -> {
            if (!place(file)) {
              blocked.add(file);
            }
          });
    }
    for (int part = 0; part < parts.count(); part++) {
      removeVanished(published.missingFrom(next, part));
    }
    for (OutputFile file : blocked) {
      if (!place(file)) {
        throw new IOException(
            "cannot publish "
                + file.path()
                + ": a file or folder that Atoll did not write is there");
      }
    }
  }

  /** Moves a staged file into the output; false if a folder or file is in its way. */
  private boolean place(OutputFile file) throws IOException {
    Path staged = staging.resolve(file.path());
    if (!Files.exists(staged)) {
      return true;
    }
    Path target = output.resolve(file.path());
    Path folder = target.getParent();
    if (Files.isDirectory(target) || folder == null || !makeFolder(folder)) {
      return false;
    }
    disk.replace(staged, target);
    return true;
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

  private void removeVanished(List<OutputFile> files) throws IOException {
    List<Path> vanished = new ArrayList<>();
    for (OutputFile file : files) {
      vanished.add(output.resolve(file.path()));
    }
    for (Path folder : delete(vanished)) {
      prune(folder);
    }
  }

  /** Deletes files that are there; returns the folders that they lay in. */
  private Set<Path> delete(List<Path> files) throws IOException {
    List<Path> left = Collections.synchronizedList(new ArrayList<>());
    EachFile.in(
        output,
        files,
        file -> {
          if (Files.isRegularFile(file)) {
            disk.delete(file);
            left.add(file.getParent());
          }
        });
    deleted += left.size();
    return new LinkedHashSet<>(left);
  }

  /** Deletes a folder, and those above it, that have become empty. */
  private void prune(Path folder) throws IOException {
    for (Path each = folder;
        each != null && !each.equals(output) && Files.isDirectory(each) && FolderTree.isEmpty(each);
        each = each.getParent()) {
      disk.delete(each);
    }
  }
}
