/**
 * Finds the sources.
 *
 * <p>Consumes the content and static folders; emits a SourceFile for each page and an Asset for
 * each other file; guarantees the contract's rules of names, symbolic links and bundles.
 */
@NullMarked
package io.atoll.discover;

import org.jspecify.annotations.NullMarked;
