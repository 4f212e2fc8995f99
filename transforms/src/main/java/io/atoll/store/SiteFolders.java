package io.atoll.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.atoll.model.Fingerprint;
import io.atoll.storage.Locations;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where a build reads and writes; absolute paths.
 *
 * @param site the site's folder
 * @param output where the site is published
 * @param state where Atoll keeps what it needs between stages and builds
 * @param staging where new output files wait until they are published: on the file system of the
 *     output wherever that can be, so that publishing moves files and needs no space
 * @param build names what one build makes and no other: what a worker that was cut off may still
 *     write then never gets into the next build. May be empty
 */
public record SiteFolders(String site, String output, String state, String staging, String build)
    implements Serializable {
  private static final String LAST_BUILD = "build";
  private static final String NEXT = "manifest-next";
  private static final String REPLACEMENTS = "-replacing";

  /** Folders that lie on one file system, with the staging folder in the state. */
  public SiteFolders(String site, String output, String state) {
    this(site, output, state, ofOutput(output, state).resolve("staging").toString(), "");
  }

  /**
   * The folders of the last build that was begun; the state and what is above the output must
   * exist.
   */
  public static SiteFolders of(Path site, Path output, Path state) throws IOException {
    SiteFolders folders = new SiteFolders(site.toString(), output.toString(), state.toString());
    Path name = output.getFileName();
    boolean together = name == null || fileStore(state).equals(fileStore(output));
    String staging =
        together ? folders.staging : output.resolveSibling(".atoll-" + name).toString();
    return new SiteFolders(
        folders.site, folders.output, folders.state, staging, folders.lastBuild());
  }

  private String lastBuild() throws IOException {
    try {
      String name = new String(Files.readAllBytes(ofThisOutput(LAST_BUILD)), ISO_8859_1);
      return name.matches("[0-9a-f]{8}") ? name : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /**
   * The folders of a new build, of which nothing is there yet. Removes what workers of earlier ones
   * have left behind; these must have ended, and nothing of them be half published.
   */
  public SiteFolders begin() throws IOException {
    for (Path each : List.of(ofThisOutput(NEXT), Locations.of(staging))) {
      deleteOthersLike(each);
    }
    String name = UUID.randomUUID().toString().substring(0, 8);
    Files.createDirectories(ofThisOutput(LAST_BUILD).getParent());
    Files.writeString(ofThisOutput(LAST_BUILD), name);
    return new SiteFolders(site, output, state, staging, name);
  }

  private static void deleteOthersLike(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent)) {
      return;
    }
    String beginning = folder.getFileName() + "-";
    try (Stream<Path> all = Files.list(parent)) {
      for (Path each : all.toList()) {
        if (String.valueOf(each.getFileName()).startsWith(beginning)) {
          FolderTree.delete(each);
        }
      }
    }
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
    return ofThisOutput(NEXT + suffix());
  }

  /** Where new files wait under their own paths; see {@link StagingFolder}. */
  public Path stagingFolder() {
    return Locations.of(staging + suffix());
  }

  /** Where those files wait that take the places of published ones. */
  public Path replacementsFolder() {
    return Locations.of(staging + REPLACEMENTS + suffix());
  }

  private String suffix() {
    return build.isEmpty() ? "" : "-" + build;
  }
}
