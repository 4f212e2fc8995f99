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

  /** Fewer files of a disk are not worth a thread. */
  private static final int FEW = 256;

  private EachFile() {}

  /** Does it to all files of a folder; when it fails for one, it may have been done to others. */
  static <T> void in(Path folder, Collection<T> files, AtOnce.Action<T> action) throws IOException {
    if (Locations.isLocal(folder)) {
      int processors = Runtime.getRuntime().availableProcessors();
      AtOnce.by(Math.min(processors, files.size() / FEW), files, action);
    } else {
      AtOnce.by(REQUESTS, files, action);
    }
  }
}
