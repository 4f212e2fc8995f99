package io.atoll.publish;

import io.atoll.model.Failure;
import io.atoll.model.PipelineNeededException;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.site.Site;
import io.atoll.store.CheckedRecords;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a published site was built from and how that ended, as a part of its manifest: what the next
 * build is measured against.
 *
 * @param making what the build was given besides its content
 * @param parsedMillis when the build began that parsed its sources, but for the texts of a few that
 *     have been edited since
 * @param ending how it ended
 */
public record Baseline(Making making, long parsedMillis, Ending ending) {
  private static final Wire<Baseline> WIRE =
      Wire.of("Baseline", Baseline::writeTo, Baseline::readFrom);
  private static final Wire<Long> TIME =
      Wire.of("Time", (millis, out) -> out.number(millis), WireInput::number);
  private static final String FILE = "baseline";
  private static final String UNCHANGED = "unchanged";

  /**
   * What a build is given besides its content.
   *
   * @param site stands for the settings of the site and the program
   * @param drafts whether drafts are part of it
   * @param future whether pages of the future are
   * @param expired whether expired pages are
   * @param startedMillis when it began, in milliseconds since the epoch
   */
  public record Making(
      String site, boolean drafts, boolean future, boolean expired, long startedMillis)
      implements Serializable {

    public static Making of(String site, Site.Selection selection, long startedMillis) {
      return new Making(
          site, selection.drafts(), selection.future(), selection.expired(), startedMillis);
    }

    /** Whether the same content gives the same site. */
    boolean isLike(Making other) {
      return site.equals(other.site)
          && drafts == other.drafts
          && future == other.future
          && expired == other.expired;
    }
  }

  /**
   * Makes sure that a build at this time would give the same site but for what has changed in its
   * content: what failed would fail again, and no page looks anything up, comes or goes.
   */
  public void requireToHoldFor(Making now, Instant time) throws PipelineNeededException {
    Tally tally = ending.tally();
    PipelineNeededException.unless(
        making.isLike(now), "settings, templates, options or Atoll's version have changed");
    PipelineNeededException.unless(
        ending.failures().stream().noneMatch(failure -> failure.stays() == Failure.Stays.UNKNOWN),
        "the last build had failures that may be over");
    PipelineNeededException.unless(
        tally.get(Tally.LOOKING_UP) == 0, "templates look other pages up");
    PipelineNeededException.unless(
        tally.get(Tally.CHANGES_AT) > time.toEpochMilli(), "a page's time has come");
  }

  void write(Path manifest) throws IOException {
    records(manifest).write(FILE, List.of(this));
  }

  /** The baseline of what is published; absent if there is none. */
  public static Optional<Baseline> read(SiteFolders folders) throws IOException {
    return records(folders.publishedManifest()).read(FILE).map(all -> all.get(0));
  }

  /** Notes that a build found nothing to do. */
  public void markUnchanged(SiteFolders folders, long startedMillis) throws IOException {
    times(folders).write(UNCHANGED, List.of(startedMillis));
  }

  /**
   * When the last build began that published what is published, or found it up to date; in
   * milliseconds since the epoch.
   */
  public long lastMillis(SiteFolders folders) throws IOException {
    long unchanged = times(folders).read(UNCHANGED).map(all -> all.get(0)).orElse(0L);
    return Math.max(unchanged, making.startedMillis);
  }

  private static CheckedRecords<Long> times(SiteFolders folders) {
    return new CheckedRecords<>(folders.publishedManifest().toString(), TIME);
  }

  private static CheckedRecords<Baseline> records(Path manifest) {
    return new CheckedRecords<>(manifest.toString(), WIRE);
  }

  /** The baseline of a build that saw all sources. */
  static Baseline of(Making making, Ending ending) {
    return new Baseline(making, making.startedMillis, ending);
  }

  /** The baseline after a build that saw a few edited texts. */
  public Baseline edited(Making edits, Ending itsEnding) {
    return new Baseline(edits, parsedMillis, itsEnding);
  }

  private void writeTo(WireOutput out) {
    out.text(making.site).flag(making.drafts).flag(making.future).flag(making.expired);
    out.number(making.startedMillis).number(parsedMillis);
    Ending.WIRE.write(ending, out);
  }

  private static Baseline readFrom(WireInput in) {
    return new Baseline(
        new Making(in.text(), in.flag(), in.flag(), in.flag(), in.number()),
        in.number(),
        Ending.WIRE.read(in));
  }
}
