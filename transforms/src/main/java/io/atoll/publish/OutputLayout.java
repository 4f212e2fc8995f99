package io.atoll.publish;

import io.atoll.model.SiteException;
import io.atoll.publish.Publishing.Mode;
import io.atoll.store.FolderTree;
import io.atoll.store.ReleaseLink;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * How one build is published, decided by what was asked for and by what is there.
 *
 * @param releases whether it becomes a release; otherwise the output is the site
 * @param keep how many releases there may be afterwards
 * @param time when the build began, which becomes the release's time
 */
public record OutputLayout(boolean releases, int keep, Instant time) implements Serializable {

  /** The output is the site. */
  public static final OutputLayout IN_PLACE = new OutputLayout(false, 1, Instant.EPOCH);

  /**
   * Decides, while the state is locked and nothing is half published.
   *
   * @throws SiteException if the output has the other form, or cannot have the one that is wanted
   * @throws IOException if the output cannot be read or written
   */
  public static OutputLayout of(SiteFolders folders, Publishing asked, Instant time)
      throws IOException {
    Releases releases = new Releases(folders);
    if (releases.areAround()) {
      throw refusal(folders, "is itself a release; name the folder in which the releases lie");
    }
    boolean wanted =
        asked.mode() == Mode.AS_IT_IS ? releases.areThere() : asked.mode() == Mode.RELEASES;
    if (wanted && !releases.areThere()) {
      begin(folders, releases);
    } else if (!wanted && releases.areThere()) {
      throw refusal(
          folders, "holds releases; choose another --output, or build with --publish releases");
    }
    return new OutputLayout(wanted, asked.keep(), time);
  }

  /** Makes sure that the output may and can hold releases from now on. */
  private static void begin(SiteFolders folders, Releases releases) throws IOException {
    if (!releases.mayBegin()) {
      throw refusal(
          folders, "holds files that are no releases; choose another --output, or empty it");
    }
    if (!takesLinks(folders.outputFolder())) {
      throw refusal(
          folders,
          "lies on a file system without symbolic links, which releases need;"
              + " choose another --output, or --publish in-place");
    }
    FolderTree.delete(folders.inPlaceManifest());
  }

  /** Whether a folder can hold symbolic links; one that cannot be written is another matter. */
  private static boolean takesLinks(Path output) throws IOException {
    Files.createDirectories(output);
    Path probe = output.resolve(".atoll-probe");
    Files.deleteIfExists(probe);
    Files.createFile(probe);
    Files.delete(probe);
    try {
      Files.createSymbolicLink(probe, Path.of(ReleaseLink.RELEASES));
      Files.delete(probe);
      return true;
    } catch (FileSystemException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static SiteException refusal(SiteFolders folders, String message) {
    return new SiteException(folders.output(), 0, message);
  }
}
