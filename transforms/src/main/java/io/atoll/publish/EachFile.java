package io.atoll.publish;

import io.atoll.storage.Locations;
import io.atoll.store.AtOnce;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/** Does the same to many files: as many at once as a disk or a storage does well. */
final class EachFile {
  /** So many answers of a storage are waited for at a time. */
  private static final int REQUESTS = 32;

  /**
   * So many answers of a disk: it may write a file's blocks, and free those of the old one, before
   * a rename returns, and read what it knows of a file before it tells the size.
   */
  private static final int OF_DISK = 16;

  /** Fewer files of a disk are not worth a thread. */
  private static final int FEW = 256;

  private EachFile() {}

  /** Does it to all files of a folder; when it fails for one, it may have been done to others. */
  static <T> void in(Path folder, Collection<T> files, AtOnce.Action<T> action) throws IOException {
    int atOnce = Locations.isLocal(folder) ? Math.min(OF_DISK, files.size() / FEW) : REQUESTS;
    AtOnce.by(atOnce, files, action);
  }

  /** Does it to groups of files of a folder, several at once. */
  static <T> void inGroups(Path folder, Collection<T> groups, AtOnce.Action<T> action)
      throws IOException {
    AtOnce.by(Locations.isLocal(folder) ? OF_DISK : REQUESTS, groups, action);
  }
}
