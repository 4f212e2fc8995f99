/**
 * Builds on Beam's Flink runner, within this process.
 *
 * <p>Consumes a build request; emits its outcome; guarantees that what a stage shuffles is spilled
 * to the state folder when it outgrows its memory, and that nothing stays there.
 */
@NullMarked
package io.atoll.runners.flink;

import org.jspecify.annotations.NullMarked;
