package io.atoll.model;

/** Content, template or configuration that its author must mend; carries the failure to report. */
public final class SiteException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Failure failure;

  public SiteException(Failure failure) {
    super(failure.toString());
    this.failure = failure;
  }

  public SiteException(String file, int line, String message) {
    this(new Failure(file, line, message));
  }

  public Failure failure() {
    return failure;
  }
}
