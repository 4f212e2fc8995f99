/**
 * Records grouped by the hash of a key: every shuffle of the pipeline.
 *
 * <p>Consumes records; emits blocks of them, one stream a bucket; guarantees that the same key
 * always lands in the same bucket, on every machine.
 */
@NullMarked
package io.atoll.bucket;

import org.jspecify.annotations.NullMarked;
