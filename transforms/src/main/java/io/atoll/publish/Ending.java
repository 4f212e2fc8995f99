package io.atoll.publish;

import io.atoll.model.BrokenLink;
import io.atoll.model.Failure;
import io.atoll.model.Tally;
import io.atoll.model.Wire;
import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * How a build ended.
 *
 * @param refusal why nothing was published; empty if the site was
 * @param tally the counts of the report
 * @param failures all of them, in order
 * @param broken the first broken links
 * @param changes how the pages differ from those that were published before
 */
public record Ending(
    String refusal,
    Tally tally,
    List<Failure> failures,
    List<BrokenLink> broken,
    SiteChanges changes) {

  static final Wire<Ending> WIRE = Wire.of("Ending", Ending::writeTo, Ending::readFrom);
  private static final String FILE = "ending";

  public boolean isPublished() {
    return refusal.isEmpty();
  }

  /** Leaves the outcome in the state, for the process that started the build. */
  void write(SiteFolders folders) throws IOException {
    Path attempt = folders.inState(FILE + ".new");
    Files.write(attempt, WIRE.toBytes(this));
    Files.move(attempt, folders.inState(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The outcome of the build that has just ended. */
  public static Ending read(SiteFolders folders) throws IOException {
    return WIRE.fromBytes(Files.readAllBytes(folders.inState(FILE)));
  }

  /** Whether a build has ended since the last one was forgotten. */
  public static boolean isThere(SiteFolders folders) {
    return Files.exists(folders.inState(FILE));
  }

  /** Forgets the ending of an earlier build. */
  public static void forget(SiteFolders folders) throws IOException {
    Files.deleteIfExists(folders.inState(FILE));
  }

  /** The same with other counts. */
  public Ending with(Tally counts) {
    return new Ending(refusal, counts, failures, broken, changes);
  }

  /** The same with other broken links. */
  public Ending withBroken(List<BrokenLink> others) {
    return new Ending(refusal, tally, failures, others, changes);
  }

  /** The same of a build that changed something else. */
  public Ending with(SiteChanges others) {
    return new Ending(refusal, tally, failures, broken, others);
  }

  private void writeTo(WireOutput out) {
    out.text(refusal);
    Tally.WIRE.write(tally, out);
    out.list(failures, Failure.WIRE::write).list(broken, BrokenLink.WIRE::write);
    SiteChanges.WIRE.write(changes, out);
  }

  private static Ending readFrom(WireInput in) {
    return new Ending(
        in.text(),
        Tally.WIRE.read(in),
        in.list(Failure.WIRE::read),
        in.list(BrokenLink.WIRE::read),
        SiteChanges.WIRE.read(in));
  }
}
