/**
 * Files of many pages: JSON Lines, Avro, and archives of Markdown.
 *
 * <p>Consumes a range of a packed file; gives its records one after another, each of a bounded
 * size; guarantees that every record is in exactly one range, and that damage is told with the
 * place where it lies.
 */
@NullMarked
package io.atoll.packed;

import org.jspecify.annotations.NullMarked;
