package io.atoll.runners;

import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.pipeline.Outcome;
import io.atoll.pipeline.Progress;
import io.atoll.pipeline.StageTime;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An engine whose outcome is known beforehand; it remembers what it was asked. */
final class FakeEngine implements Engine {
  private final Supplier<Outcome> build;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private @Nullable BuildRequest request;

  FakeEngine(Supplier<Outcome> build) {
    this.build = build;
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Outcome run(BuildRequest asked, Progress progress) {
    request = asked;
    progress.advanced("parse", 1200);
    progress.finished(new StageTime("parse", 1.25, 1200));
    return build.get();
  }

  @Override
  public void cancel() {
    cancelled.countDown();
  }

  void awaitCancel() {
    try {
      cancelled.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean ran() {
    return request != null;
  }

  BuildRequest request() {
    if (request == null) {
      throw new AssertionError("the engine did not run");
    }
    return request;
  }
}
