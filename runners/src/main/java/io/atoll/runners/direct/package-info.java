/**
 * Builds within this process, on Beam's DirectRunner.
 *
 * <p>Consumes a build request; emits its outcome; guarantees a prompt end when cancelled. For sites
 * that fit the heap: DirectRunner holds what it shuffles in memory.
 */
@NullMarked
package io.atoll.runners.direct;

import org.jspecify.annotations.NullMarked;
