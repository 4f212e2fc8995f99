/**
 * The naive twin of the build: sequential, in memory, written from the contract alone.
 *
 * <p>Consumes a site's folder; emits every count, list and neighbour that the pipeline must find,
 * too; guarantees to be simple enough to be believed.
 */
@NullMarked
package io.atoll.pipeline.reference;

import org.jspecify.annotations.NullMarked;
