package io.atoll.publish;

import java.io.Serializable;

/**
 * From which difference to the published site on a build is held back, in percent of the published
 * pages. {@value #OPEN} lets any difference pass; what touches fewer than {@value #FEW} pages or
 * links always passes, since a small site may well lose a tenth of its pages.
 *
 * @param shrink by how much the number of pages has fallen
 * @param removed how many pages are gone, whether or not others have come
 * @param changed how many pages have other bytes
 * @param broken by how many points of all links the broken ones have risen
 * @param accepted whether this build is published whatever it differs in
 */
public record GateLimits(int shrink, int removed, int changed, int broken, boolean accepted)
    implements Serializable {

  /** The limit that lets everything pass. */
  public static final int OPEN = 100;

  /** What an operator wants who is asleep. */
  public static final GateLimits DEFAULT = new GateLimits(10, 50, OPEN, 5, false);

  /** No difference holds a build back. */
  public static final GateLimits NONE = new GateLimits(OPEN, OPEN, OPEN, OPEN, false);

  static final long FEW = 10;

  /** Whether so many of all are too many. */
  static boolean isReached(int limit, long count, long all) {
    return limit < OPEN && count >= FEW && 100 * count >= limit * all;
  }
}
