package io.atoll.runners;

import io.atoll.pipeline.Engine;

/**
 * The engine of a build.
 *
 * @param engine what runs the build
 * @param reason why it was chosen; empty if the user named it
 */
record ChosenEngine(Engine engine, String reason) {}
