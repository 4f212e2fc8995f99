/**
 * Comparison of builds.
 *
 * <p>Consumes published folders, reports and the twin; emits the first differences in words.
 */
@NullMarked
package io.atoll.pipeline.compare;

import org.jspecify.annotations.NullMarked;
