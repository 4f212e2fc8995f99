package io.atoll.pipeline;

import io.atoll.bucket.Buckets;
import io.atoll.model.Reuse;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.site.SiteFingerprint;
import io.atoll.storage.Locations;
import io.atoll.store.CheckedFile;
import io.atoll.store.CheckedRecords;
import io.atoll.store.FolderTree;
import io.atoll.store.Ignored;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the state of a site is made for. What builds leave to each other is of use only if the next
 * one reads sources as they did, and best if it spreads pages over as many buckets.
 */
final class StateLayout {
  private static final String FILE = "layout";

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
   * @param program stands for the program that made the state
   * @param site which site it is of
   * @param buckets how many there are
   * @param parsing stands for how sources are read
   * @param parsedMillis when the last build began that went through the sources
   */
  record Facts(String program, String site, int buckets, String parsing, long parsedMillis) {
    private static final Wire<Facts> WIRE = Wire.of("Layout", Facts::writeTo, Facts::readFrom);

    /** Whether a site that is parsed so and wants so many buckets can use the state. */
    private boolean suits(Buckets wanted, SiteFingerprint made) {
      return parsing.equals(made.parsing())
          && wanted.count() <= buckets + buckets / SO_MUCH_FULLER
          && buckets <= (long) SO_MANY_MORE * wanted.count();
    }

    private void writeTo(WireOutput out) {
      out.text(program).text(site).number(buckets).text(parsing).number(parsedMillis);
    }

    private static Facts readFrom(WireInput in) {
      return new Facts(in.text(), in.text(), in.integer(), in.text(), in.number());
    }
  }

  /** What the state is made for, if the last build read sources as one of this site does. */
  Optional<Facts> last(SiteFingerprint made) throws IOException {
    return read().filter(last -> last.site.equals(site()) && last.parsing.equals(made.parsing()));
  }

  /** Whether this program built the site last, and read its sources in another way. */
  boolean parsedOtherwise(SiteFingerprint made) throws IOException {
    return read()
        .filter(last -> last.site.equals(site()) && last.program.equals(made.program()))
        .filter(last -> !last.parsing.equals(made.parsing()))
        .isPresent();
  }

  /** Why a build with this program cannot use the state; empty if it can, or if there is none. */
  Optional<Ignored> foreign(SiteFingerprint made) throws IOException {
    CheckedFile.Condition condition = records().condition(FILE);
    if (condition == CheckedFile.Condition.ABSENT) {
      return Files.exists(folders.inState("sources"))
          ? Optional.of(Ignored.of(folders.inState(FILE).toString(), condition))
          : Optional.empty();
    }
    Optional<Facts> last = read();
    if (last.isEmpty()) {
      return Optional.of(Ignored.of(folders.inState(FILE).toString(), condition));
    }
    if (!last.get().site.equals(site())) {
      return Optional.of(
          new Ignored(folders.state(), "is the state of another site and is ignored"));
    }
    return last.get().program.equals(made.program())
        ? Optional.empty()
        : Optional.of(Ignored.of(folders.state(), CheckedFile.Condition.FOREIGN));
  }

  /**
   * The buckets of a build that goes through the sources now: as many as the last one had, if its
   * state is of use. Removes a state that is not.
   */
  Buckets suiting(Buckets wanted, SiteFingerprint made, Reuse reuse, long startedMillis)
      throws IOException {
    Optional<Facts> last = last(made).filter(facts -> facts.suits(wanted, made));
    if (reuse != Reuse.NOTHING && last.isPresent()) {
      write(last.get().buckets, made, startedMillis);
      return new Buckets(last.get().buckets);
    }
    forget();
    write(wanted.count(), made, startedMillis);
    return wanted;
  }

  /** Removes what is known of sources. */
  void forget() throws IOException {
    for (String memory : List.of(FILE, "sources", "store", "index")) {
      FolderTree.delete(folders.inState(memory));
    }
  }

  private Optional<Facts> read() throws IOException {
    return records().read(FILE).map(all -> all.get(0));
  }

  private void write(int buckets, SiteFingerprint made, long startedMillis) throws IOException {
    Facts facts = new Facts(made.program(), site(), buckets, made.parsing(), startedMillis);
    records().write(FILE, List.of(facts));
  }

  private CheckedRecords<Facts> records() {
    return new CheckedRecords<>(folders.state(), Facts.WIRE);
  }

  /** Which site the state is of: the one around it, wherever that is moved, or one elsewhere. */
  private String site() {
    Path site = Locations.of(folders.site());
    Path state = Locations.of(folders.state());
    return state.startsWith(site) ? "." : folders.site();
  }
}
