package io.atoll.publish;

import io.atoll.store.SiteFolders;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * What readers see now.
 *
 * @param folder where its files lie
 * @param manifest the list of them; it does not exist if nothing is known to be published
 */
record PublishedSite(Path folder, Manifest manifest) {

  /** The current release, or the output itself if that holds none. */
  static PublishedSite of(SiteFolders folders) {
    Releases releases = new Releases(folders);
    OptionalInt current = releases.current();
    return current.isPresent()
        ? new PublishedSite(
            releases.folder(current.getAsInt()), releases.manifest(current.getAsInt()))
        : inPlace(folders);
  }

  static PublishedSite inPlace(SiteFolders folders) {
    return new PublishedSite(
        folders.outputFolder(), new Manifest(folders.ofThisOutput("manifest")));
  }
}
