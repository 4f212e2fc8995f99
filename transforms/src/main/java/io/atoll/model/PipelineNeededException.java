package io.atoll.model;

/**
 * Thrown when a site cannot be built from what a few edits change: all of it must go through the
 * pipeline. The message says why, in a few words that a user understands.
 */
public final class PipelineNeededException extends Exception {
  private static final long serialVersionUID = 1;

  public PipelineNeededException(String reason) {
    super(reason);
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Throws it unless something holds. */
  public static void unless(boolean holds, String reason) throws PipelineNeededException {
    if (!holds) {
      throw new PipelineNeededException(reason);
    }
  }
}
