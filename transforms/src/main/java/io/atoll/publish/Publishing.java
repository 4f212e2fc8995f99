package io.atoll.publish;

/**
 * How a build is asked to be published.
 *
 * @param mode into what form
 * @param keep how many releases there may be afterwards, at least 1
 */
public record Publishing(Mode mode, int keep) {

  /** As many releases as are kept if nobody says how many. */
  public static final int USUAL_KEEP = 5;

  /** What an output looks like. */
  public enum Mode {
    /** As it is: a new output in place. */
    AS_IT_IS,
    /** The site itself; only what has changed is touched. */
    IN_PLACE,
    /** Each build whole, and a symbolic link to the current one. */
    RELEASES
  }

  /** The way that needs no words. */
  public static final Publishing USUAL = new Publishing(Mode.AS_IT_IS, USUAL_KEEP);
}
