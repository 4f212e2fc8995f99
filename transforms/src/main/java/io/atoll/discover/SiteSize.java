package io.atoll.discover;

/**
 * How large a site is, before it is read.
 *
 * @param pages about how many sources it has: its Markdown files, and an estimate of the records of
 *     its packed files
 * @param hasPacked whether it has packed files
 */
public record SiteSize(long pages, boolean hasPacked) {

  /** The size of a site that has not been measured. */
  public static final SiteSize UNKNOWN = new SiteSize(0, false);
}
