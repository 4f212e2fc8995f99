package io.atoll.runners;

import java.time.Clock;
import java.util.concurrent.CancellationException;

/** A build that never ends by itself, in a process of its own. */
final class InterruptedBuild {

  private InterruptedBuild() {}

  public static void main(String[] arguments) {
    FakeEngine[] engine = new FakeEngine[1];
    engine[0] =
        new FakeEngine(
            () -> {
              engine[0].awaitCancel();
              throw new CancellationException("stopped");
            });
    System.exit(
        Atoll.run(
            Console.ofProcess(),
            Clock.systemUTC(),
            new Engines(() -> engine[0], () -> engine[0], CommandLineRun.NO_CLUSTER),
            arguments));
  }
}
