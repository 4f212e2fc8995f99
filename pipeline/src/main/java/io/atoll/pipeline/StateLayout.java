package io.atoll.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.atoll.bucket.Buckets;
import io.atoll.model.Reuse;
import io.atoll.site.SiteFingerprint;
import io.atoll.store.FolderTree;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the state of a site is made for. What builds leave to each other is of use only if the next
 * one reads sources as they did, and best if it spreads pages over as many buckets.
 */
final class StateLayout {
  private static final JsonMapper JSON = new JsonMapper();

  /** More buckets than wanted cost a little time; fewer cost memory. */
  private static final int SO_MANY_MORE = 4;

  /** A site may grow by one part in so many before its buckets are made anew. */
  private static final int SO_MUCH_FULLER = 4;

  private final SiteFolders folders;

  private StateLayout(SiteFolders folders) {
    this.folders = folders;
  }

  static StateLayout in(SiteFolders folders) {
    return new StateLayout(folders);
  }

  /**
   * The content of the file.
   *
   * @param buckets how many there are
   * @param parsing stands for how sources are read
   * @param parsedMillis when the last build began that went through the sources
   */
  record Facts(int buckets, String parsing, long parsedMillis) {

    /** Whether a site that is parsed so and wants so many buckets can use the state. */
    boolean suits(Buckets wanted, SiteFingerprint site) {
      return parsing.equals(site.parsing())
          && wanted.count() <= buckets + buckets / SO_MUCH_FULLER
          && buckets <= (long) SO_MANY_MORE * wanted.count();
    }
  }

  /** What the state is made for, if the last build read sources as one of this site does. */
  Optional<Facts> last(SiteFingerprint site) throws IOException {
    Facts last = read();
    return last != null && last.parsing.equals(site.parsing())
        ? Optional.of(last)
        : Optional.empty();
  }

  /**
   * The buckets of a build that goes through the sources now: as many as the last one had, if its
   * state is of use. Removes a state that is not.
   */
  Buckets suiting(Buckets wanted, SiteFingerprint site, Reuse reuse, long startedMillis)
      throws IOException {
    Facts last = read();
    if (reuse != Reuse.NOTHING && last != null && last.suits(wanted, site)) {
      write(new Facts(last.buckets, site.parsing(), startedMillis));
      return new Buckets(last.buckets);
    }
    for (String memory : List.of("layout", "sources", "store", "index")) {
      FolderTree.delete(folders.inState(memory));
    }
    write(new Facts(wanted.count(), site.parsing(), startedMillis));
    return wanted;
  }

  private @Nullable Facts read() throws IOException {
    try {
      return JSON.readValue(Files.readString(file()), Facts.class);
    } catch (NoSuchFileException | JsonProcessingException e) {
      return null;
    }
  }

  private void write(Facts facts) throws IOException {
    Path attempt = folders.inState("layout.new");
    Files.writeString(attempt, JSON.writeValueAsString(facts));
    Files.move(attempt, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Path file() {
    return folders.inState("layout");
  }
}
