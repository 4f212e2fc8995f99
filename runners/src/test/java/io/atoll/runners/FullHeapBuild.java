package io.atoll.runners;

import io.atoll.pipeline.Outcome;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A build that takes more than any heap, in a process of its own. */
final class FullHeapBuild {
  private static final int BLOCK = 1 << 20;

  private FullHeapBuild() {}

  public static void main(String[] arguments) {
    FakeEngine engine = new FakeEngine(FullHeapBuild::fill);
    Engines engines = new Engines(() -> engine, () -> engine, CommandLineRun.NO_CLUSTER);
    System.exit(Atoll.run(Console.ofProcess(), Clock.systemUTC(), engines, arguments));
  }

  private static Outcome fill() {
    List<byte[]> blocks = new ArrayList<>();
    while (blocks.size() < Integer.MAX_VALUE) {
      blocks.add(new byte[BLOCK]);
    }
    return CommandLineRun.published();
  }
}
