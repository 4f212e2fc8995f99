/**
 * A build: what is asked for, how its stages are wired, what came of it.
 *
 * <p>Consumes a {@link io.atoll.pipeline.BuildRequest}; emits an {@link io.atoll.pipeline.Outcome}
 * and its report; guarantees that whatever engine runs the build, the same request means the same
 * site.
 */
@NullMarked
package io.atoll.pipeline;

import org.jspecify.annotations.NullMarked;
