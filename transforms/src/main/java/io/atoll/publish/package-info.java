/**
 * Puts the new site in the old one's place.
 *
 * <p>Consumes the output files' manifest and all failures; emits the outcome; guarantees that
 * readers see the old site or the new one.
 */
@NullMarked
package io.atoll.publish;

import org.jspecify.annotations.NullMarked;
