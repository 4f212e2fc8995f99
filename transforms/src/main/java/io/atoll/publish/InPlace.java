package io.atoll.publish;

import io.atoll.model.OutputFile;
import io.atoll.store.FolderTree;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Publishes a site where the last one lies: staged files are moved to their places, and those that
 * the site has no longer are deleted. Each step may be repeated.
 */
final class InPlace {
  private final SiteFolders folders;
  private final Disk disk;
  private final Path output;
  private final Path staging;
  private long deleted;

  InPlace(SiteFolders folders, Disk disk) {
    this.folders = folders;
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
    OutputTree tree = new OutputTree(folders, disk);
    ManifestParts parts = next.parts();
    for (int part = 0; part < parts.count(); part++) {
      tree.place(next.read(part).keySet());
    }
    for (int part = 0; part < parts.count(); part++) {
      List<OutputFile> vanished = published.missingFrom(next, part);
      deleted += tree.delete(vanished.stream().map(OutputFile::path).toList());
    }
    tree.placeBlocked();
  }
}
