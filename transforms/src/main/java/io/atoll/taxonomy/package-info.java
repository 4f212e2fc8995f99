/**
 * Groups pages into lists.
 *
 * <p>Consumes page references; emits terms, list pages and each page's place in its section;
 * guarantees the contract's orders and page numbers.
 */
@NullMarked
package io.atoll.taxonomy;

import org.jspecify.annotations.NullMarked;
