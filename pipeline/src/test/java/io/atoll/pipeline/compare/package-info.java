/**
 * Comparison of builds.
 *
 * <p>Consumes published folders; emits their first differences in words; guarantees that none means
 * the same bytes.
 */
@NullMarked
package io.atoll.pipeline.compare;

import org.jspecify.annotations.NullMarked;
