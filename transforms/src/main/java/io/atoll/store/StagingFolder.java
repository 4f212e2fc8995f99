package io.atoll.store;

import io.atoll.storage.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Where the files of a new site wait until they are published: each under its own path, so that
 * those which cannot be published together show in time. A file that takes the place of a published
 * one may wait under another name, in one of a few folders: to make a folder for each and to delete
 * it takes as long as to write the file.
 */
public final class StagingFolder {
  /** So many digits name one of 256 folders. */
  private static final int FOLDER = 2;

  private final Path tree;
  private final Path replacements;
  private final boolean hasReplacements;

  /** The staging folder of a build, with what is in it now. */
  public StagingFolder(SiteFolders folders) {
    this.tree = folders.stagingFolder();
    this.replacements = folders.replacementsFolder();
    this.hasReplacements = takesReplacements() && Files.isDirectory(replacements);
  }

  /** Whether files may wait under other names; storages have no folders that would be saved. */
  boolean takesReplacements() {
    return Locations.isLocal(replacements);
  }

  /** Where a file is to wait that takes the place of a published one. */
  Path ofReplacement(String path) {
    String name = DigestUtils.sha256Hex(path);
    return replacements.resolve(name.substring(0, FOLDER)).resolve(name);
  }

  /** Where a file waits, if it is staged. */
  public Path of(String path) {
    if (hasReplacements) {
      Path replacement = ofReplacement(path);
      if (Files.exists(replacement)) {
        return replacement;
      }
    }
    return tree.resolve(path);
  }

  /** Takes a file back, if it is staged. */
  public void delete(String path) throws IOException {
    Files.deleteIfExists(of(path));
  }

  /** The folder of those files that wait under their own paths. */
  public Path tree() {
    return tree;
  }

  /** Whether a folder is one of those in the tree. */
  public boolean isInTree(Path folder) {
    return folder.startsWith(tree) && !folder.equals(tree);
  }
}
