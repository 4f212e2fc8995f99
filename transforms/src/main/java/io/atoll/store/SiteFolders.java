package io.atoll.store;

import io.atoll.model.Fingerprint;
import io.atoll.storage.Locations;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/**
 * Where a build reads and writes; absolute paths.
 *
 * @param site the site's folder
 * @param output where the site is published
 * @param state where Atoll keeps what it needs between stages and builds
 * @param staging where new output files wait until they are published: on the file system of the
 *     output wherever that can be, so that publishing moves files and needs no space
 */
public record SiteFolders(String site, String output, String state, String staging)
    implements Serializable {

  /** Folders that lie on one file system, with the staging folder in the state. */
  public SiteFolders(String site, String output, String state) {
    this(site, output, state, ofOutput(output, state).resolve("staging").toString());
  }

  /** The folders of a build; the state and what is above the output must exist. */
  public static SiteFolders of(Path site, Path output, Path state) throws IOException {
    SiteFolders folders = new SiteFolders(site.toString(), output.toString(), state.toString());
    Path name = output.getFileName();
    if (name == null || fileStore(state).equals(fileStore(output))) {
      return folders;
    }
    Path beside = output.resolveSibling(".atoll-" + name);
    return new SiteFolders(folders.site, folders.output, folders.state, beside.toString());
  }

  private static FileStore fileStore(Path path) throws IOException {
    Path existing = path;
    while (Locations.isLocal(path) && !Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.getFileStore(existing);
  }

  /** What the state keeps of one output: a site may be published to several places. */
  private static Path ofOutput(String output, String state) {
    String name = Long.toHexString(Fingerprint.of(output).high());
    return Locations.of(state).resolve("outputs").resolve(name);
  }

  public Path content() {
    return Locations.of(site).resolve("content");
  }

  public Path statics() {
    return Locations.of(site).resolve("static");
  }

  public Path outputFolder() {
    return Locations.of(output);
  }

  /** A file or folder of the state. */
  public Path inState(String name) {
    return Locations.of(state).resolve(name);
  }

  /** A file or folder of what the state keeps of this output. */
  public Path ofThisOutput(String name) {
    return ofOutput(output, state).resolve(name);
  }

  /** The list of the files that are published, and what they were made from. */
  public Path publishedManifest() {
    OptionalInt release = currentRelease();
    return release.isPresent() ? releaseManifest(release.getAsInt()) : inPlaceManifest();
  }

  /** Where the published files lie: in the output, or in the current one of its releases. */
  public Path publishedFolder() {
    OptionalInt release = currentRelease();
    return release.isPresent() ? release(release.getAsInt()) : outputFolder();
  }

  /** The release that readers see; empty if there is none, or if it has been deleted. */
  public OptionalInt currentRelease() {
    OptionalInt linked = ReleaseLink.in(outputFolder());
    return linked.isPresent() && Files.isDirectory(release(linked.getAsInt()))
        ? linked
        : OptionalInt.empty();
  }

  /** Where the files of a release lie. */
  public Path release(int number) {
    return ReleaseLink.folder(outputFolder(), number);
  }

  /** The list of the files of a release. */
  public Path releaseManifest(int number) {
    return ofThisOutput(ReleaseLink.RELEASES).resolve(Integer.toString(number));
  }

  /** The list of the files of an output that is the site itself. */
  public Path inPlaceManifest() {
    return ofThisOutput("manifest");
  }

  /** The same of the site that is being built. */
  public Path nextManifest() {
    return ofThisOutput("manifest-next");
  }

  public Path stagingFolder() {
    return Locations.of(staging);
  }
}
