/**
 * Sites on S3, and on storages that speak its protocol.
 *
 * <p>Reading and writing is Beam's; what Beam does not tell of folders is asked of S3 itself.
 */
@NullMarked
package io.atoll.storage.s3;

import org.jspecify.annotations.NullMarked;
