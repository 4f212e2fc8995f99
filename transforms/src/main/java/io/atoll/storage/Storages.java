package io.atoll.storage;

import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.beam.sdk.io.FileSystems;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** The kinds of storage that are on the class path. */
final class Storages {
  private static final Map<String, Storage> KNOWN = load();

  private Storages() {}

  /**
   * The storage that a scheme's addresses are of; any that Beam knows will do.
   *
   * @throws InvalidPathException if there is none
   */
  static Storage of(String scheme) {
    if (!isKnownToBeam(scheme)) {
      PipelineOptions options = PipelineOptionsFactory.create();
      configure(options);
      FileSystems.setDefaultPipelineOptions(options);
      if (!isKnownToBeam(scheme)) {
        throw new InvalidPathException(scheme + "://", "Atoll has no storage of this kind");
      }
    }
    Storage known = KNOWN.get(scheme);
    return known == null ? new ObjectStorage(scheme) : known;
  }

  static void configure(PipelineOptions options) {
    KNOWN.values().stream().distinct().forEach(storage -> storage.configure(options));
  }

  /** Beam learns it when the command line names an address, and again when a pipeline is run. */
  private static boolean isKnownToBeam(String scheme) {
    try {
      FileSystems.matchNewResource(scheme + "://any/file", false);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Map<String, Storage> load() {
    Map<String, Storage> known = new LinkedHashMap<>();
    for (Storage storage : ServiceLoader.load(Storage.class, Storages.class.getClassLoader())) {
      storage.schemes().forEach(scheme -> known.put(scheme, storage));
    }
    return known;
  }
}
