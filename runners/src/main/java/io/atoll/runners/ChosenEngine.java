package io.atoll.runners;

import io.atoll.pipeline.Engine;

/**
 * The engine of a build.
 *
 * @param engine what runs the build
 * @param reason why it was chosen; empty if the user named it
 * @param advice what to do if the heap is too small for it
 */
record ChosenEngine(Engine engine, String reason, MemoryAdvice advice) {}
