package io.atoll.runners;

import io.atoll.discover.DiscoverSources;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.runners.flink.ClusterEngine;
import io.atoll.runners.flink.FlinkCluster;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The engines to choose from. Flink is made when it is chosen: other builds load nothing of it.
 *
 * @param direct within this process and its heap
 * @param flink within this process, spilling to disk
 * @param cluster on a Flink cluster that runs already
 */
record Engines(
    Supplier<Engine> direct,
    Supplier<Engine> flink,
    Function<FlinkCluster, ClusterEngine> cluster) {

  /** No choice. */
  static Engines only(Engine engine) {
    return new Engines(
        () -> engine,
        () -> engine,
        cluster -> {
          throw new IllegalStateException("there is but one engine");
        });
  }

  /**
   * The engine on a cluster; this process only waits there.
   *
   * @throws IOException if the site's size cannot be told
   */
  ChosenEngine on(FlinkCluster master, BuildRequest request) throws IOException {
    return new ChosenEngine(
        cluster.apply(master),
        "",
        MemoryAdvice.of(MemoryNeed.WAITING, pages(request), heapBytes()));
  }

  /**
   * The engine that the user names.
   *
   * @throws IOException if the site's size cannot be told
   */
  ChosenEngine named(boolean isFlink, BuildRequest request) throws IOException {
    return chosen(isFlink, "", pages(request), heapBytes());
  }

  /**
   * The engine that suits the site's size and this process's heap.
   *
   * @throws IOException if the site's size cannot be told
   */
  ChosenEngine suiting(BuildRequest request) throws IOException {
    long pages = pages(request);
    EngineChoice choice = EngineChoice.of(pages, heapBytes());
    return chosen(choice.flink(), choice.reason(), pages, heapBytes());
  }

  private ChosenEngine chosen(boolean isFlink, String reason, long pages, long heapBytes) {
    MemoryNeed need = isFlink ? MemoryNeed.FLINK : MemoryNeed.DIRECT;
    return new ChosenEngine(
        (isFlink ? flink : direct).get(), reason, MemoryAdvice.of(need, pages, heapBytes));
  }

  private static long pages(BuildRequest request) throws IOException {
    return DiscoverSources.measure(
            SiteFolders.of(request.site(), request.output(), request.state()))
        .pages();
  }

  private static long heapBytes() {
    return Runtime.getRuntime().maxMemory();
  }
}
