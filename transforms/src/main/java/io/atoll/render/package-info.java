/**
 * Makes HTML.
 *
 * <p>Consumes page references with their neighbours, and bodies from the store; emits output files;
 * guarantees that the same input gives the same bytes.
 */
@NullMarked
package io.atoll.render;

import org.jspecify.annotations.NullMarked;
