package io.atoll.runners;

import io.atoll.discover.DiscoverSources;
import io.atoll.pipeline.BuildRequest;
import io.atoll.pipeline.Engine;
import io.atoll.store.SiteFolders;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * The engines to choose from. Flink is made when it is chosen: other builds load nothing of it.
 *
 * @param direct within this process and its heap
 * @param flink within this process, spilling to disk
 */
record Engines(Supplier<Engine> direct, Supplier<Engine> flink) {

  ChosenEngine named(boolean isFlink) {
    return new ChosenEngine((isFlink ? flink : direct).get(), "");
  }

  /**
   * The engine that suits the site's size and this process's heap.
   *
   * @throws IOException if the site's size cannot be told
   */
  ChosenEngine suiting(BuildRequest request) throws IOException {
    long pages =
        DiscoverSources.measure(SiteFolders.of(request.site(), request.output(), request.state()));
    EngineChoice choice = EngineChoice.of(pages, Runtime.getRuntime().maxMemory());
    return new ChosenEngine(named(choice.flink()).engine(), choice.reason());
  }
}
