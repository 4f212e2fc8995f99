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

  /** A disk may write a file's blocks, and free those of the old one, before a rename returns. */
  private static final int MOVES = 16;

  /** Fewer files of a disk are not worth a thread. */
  private static final int FEW = 256;

  private EachFile() {}

  /** Does it to all files of a folder; when it fails for one, it may have been done to others. */
  static <T> void in(Path folder, Collection<T> files, AtOnce.Action<T> action) throws IOException {
    int atOnce = Locations.isLocal(folder) ? Math.min(MOVES, files.size() / FEW) : REQUESTS;
    AtOnce.by(atOnce, files, action);
  }
}
