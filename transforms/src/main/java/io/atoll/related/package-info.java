/**
 * Finds related pages.
 *
 * <p>Consumes page references; emits, for each page that shows them, the keys of its best related
 * pages; guarantees the exact result at a cost that is linear in the pages.
 */
@NullMarked
package io.atoll.related;

import org.jspecify.annotations.NullMarked;
