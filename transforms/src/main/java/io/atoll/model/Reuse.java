package io.atoll.model;

/** How much of the last build a build takes over. */
public enum Reuse {
  /** What has not changed, by the size and time of its file; by its content when in doubt. */
  UNCHANGED,
  /** The same, and published files are taken for what the last build left, without a look. */
  TRUSTED,
  /** What has not changed, by its content. */
  VERIFIED,
  /** Nothing. */
  NOTHING;

  /** Whether a file of the same size and time is taken for the same. */
  public boolean isByTimes() {
    return this == UNCHANGED || this == TRUSTED;
  }
}
