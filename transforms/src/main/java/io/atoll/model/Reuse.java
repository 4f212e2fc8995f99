package io.atoll.model;

/** How much of the last build a build takes over. */
public enum Reuse {
  /** What has not changed, by the size and time of its file; by its content when in doubt. */
  UNCHANGED,
  /** What has not changed, by its content. */
  VERIFIED,
  /** Nothing. */
  NOTHING
}
