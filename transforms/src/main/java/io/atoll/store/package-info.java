/**
 * The page store and the state folder: parsed bodies on disk, and what workers share.
 *
 * <p>Consumes stored pages; emits their locations and the bodies again; guarantees that a body is
 * read as it was written.
 */
@NullMarked
package io.atoll.store;

import org.jspecify.annotations.NullMarked;
