/**
 * Sites to build in tests: generated, and invalid.
 *
 * <p>Consumes a seed; emits a site's folder; guarantees the same bytes for the same seed.
 */
@NullMarked
package io.atoll.pipeline.sites;

import org.jspecify.annotations.NullMarked;
