/**
 * Files on any Beam file system, as {@link java.nio.file.Path}s: the rest of Atoll reads and writes
 * them with {@link java.nio.file.Files} and need not know where they lie.
 *
 * <p>Consumes addresses as {@code s3://bucket/site}; guarantees that a storage that fails is never
 * taken for one that has no such file.
 */
@NullMarked
package io.atoll.storage;

import org.jspecify.annotations.NullMarked;
