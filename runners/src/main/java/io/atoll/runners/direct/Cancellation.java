package io.atoll.runners.direct;

import java.util.concurrent.CancellationException;

/** The wish to end a build, made in one thread and heard in another. */
final class Cancellation {
  private volatile boolean requested;

  void request() {
    requested = true;
  }

  boolean requested() {
    return requested;
  }

  CancellationException exception() {
    return new CancellationException("the build was stopped");
  }
}
