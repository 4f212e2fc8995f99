package io.atoll.runners;

import io.atoll.pipeline.Engine;
import java.util.function.Supplier;

/**
 * The engines to choose from, made when chosen: a build loads no class of the other.
 *
 * @param direct within this process and its heap
 * @param flink within this process, spilling to disk
 */
record Engines(Supplier<Engine> direct, Supplier<Engine> flink) {}
