package io.atoll.pipeline;

import io.atoll.publish.Publication;
import io.atoll.publish.Release;
import io.atoll.publish.Releases;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The releases of a site in one output. */
public final class SiteReleases {
  private final Path state;
  private final SiteFolders folders;
  private final Releases releases;

  private SiteReleases(SiteFolders folders, Path state) {
    this.folders = folders;
    this.state = state;
    this.releases = new Releases(folders);
  }

  /** Those that a build of these folders has published; absolute paths. */
  public static SiteReleases of(Path site, Path output, Path state) throws IOException {
    return new SiteReleases(SiteFolders.of(site, output, state), state);
  }

  /** Where a reader finds the site that is published in an output. */
  public static Path entrance(Path output) {
    return Releases.entrance(output);
  }

  /** All that are kept, oldest first; none if the site is published in place. */
  public List<Release> list() throws IOException {
    return releases.list();
  }

  /**
   * Lets readers see an older release, or a newer one again, from one moment to the next.
   *
   * @param asked its number; if absent, the one before the current one
   * @param check throws a {@link io.atoll.model.SiteException} if something else uses the state
   * @return what readers see now; empty if there is no such release
   * @throws io.atoll.model.SiteException if a build is running
   */
  public Optional<Release> rollBack(OptionalInt asked, Consumer<Path> check) throws IOException {
    return StateLock.holding(
        state,
        () -> {
          check.accept(state);
          OptionalInt wanted = asked.isPresent() ? asked : releases.previous();
          Publication.recover(folders);
          return wanted.isPresent() ? releases.switchTo(wanted.getAsInt()) : Optional.empty();
        });
  }
}
