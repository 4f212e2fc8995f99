/**
 * Reads each source once.
 *
 * <p>Consumes source files; emits page references, their links and failures, and puts bodies into
 * the page store; guarantees unique keys and URLs.
 */
@NullMarked
package io.atoll.parse;

import org.jspecify.annotations.NullMarked;
