package io.atoll.publish;

import io.atoll.model.WireInput;
import io.atoll.model.WireOutput;

/**
 * How the pages of a folder differ from those that are published.
 *
 * @param before how many were published before
 * @param added how many are new
 * @param changed how many have other bytes
 * @param removed how many are gone
 */
public record FolderChanges(long before, long added, long changed, long removed) {

  static final FolderChanges NONE = new FolderChanges(0, 0, 0, 0);

  FolderChanges plus(FolderChanges other) {
    return new FolderChanges(
        before + other.before,
        added + other.added,
        changed + other.changed,
        removed + other.removed);
  }

  /** What the next build begins with. */
  FolderChanges next() {
    return new FolderChanges(before + added - removed, 0, 0, 0);
  }

  /** The same, beside a count of all pages that there were before. */
  FolderChanges beside() {
    return new FolderChanges(0, added, changed, removed);
  }

  /** By how many pages there are fewer than before; negative if there are more. */
  public long lost() {
    return removed - added;
  }

  void writeTo(WireOutput out) {
    out.number(before).number(added).number(changed).number(removed);
  }

  static FolderChanges readFrom(WireInput in) {
    return new FolderChanges(in.number(), in.number(), in.number(), in.number());
  }
}
